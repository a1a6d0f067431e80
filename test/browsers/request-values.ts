import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { headersTogether, headerValues, invalidHeaders } from './request-header-values.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'

const methods = [
  [20, 'GET'],
  [12, 'POST'],
  [10, 'PUT'],
  [6, 'HEAD'],
  [6, 'PATCH'],
  [6, 'patch'],
  [5, 'Patch'],
  [5, 'DELETE'],
  [5, 'delete'],
  [5, 'put'],
  [5, 'OPTIONS'],
  [5, 'PROPFIND'],
  [5, 'x-custom'],
  [2, 'get'],
  [2, 'Post'],
  [1, 'head'],
  [2, 'options'],
  [2, 'QUERY'],
  [1, 'REPORT'],
  [1, 'propfind'],
  [1, '*'],
  [1, "X!#$%&'*+-.^_`|~9"],
  [0.5, 'TRACE'],
  [0.5, 'connect'],
  [0.5, 'Track'],
  [0.5, 'BAD METHOD'],
  [0.3, 'É'],
] as const

/** A method, mostly one that people use. */
export function anyMethod(random: Random): string {
  const method = random.weighted(methods)
  return random.chance(0.03) ? mutate(random, method) : method
}

/** The headers script sets: none, one or several, seldom something no request can carry. */
export function anyHeaders(random: Random): HeaderList {
  if (random.chance(0.38)) return []
  if (random.chance(0.01)) return [random.pick(invalidHeaders)]
  if (random.chance(0.12)) return random.pick(headersTogether)
  const count = random.weighted([
    [70, 1],
    [22, 2],
    [8, 3],
  ])
  return Array.from({ length: count }, () => {
    const [name, from] = random.pick(Object.entries(headerValues))
    const value = random.pick(from)
    const spelled = random.chance(0.03) ? mutate(random, name) : anyCase(random, name)
    return [spelled, random.chance(0.2) ? mutate(random, value) : value] as const
  })
}

function anyCase(random: Random, name: string): string {
  if (random.chance(0.6)) return name
  return random.chance(0.5) ? name.toUpperCase() : name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}
