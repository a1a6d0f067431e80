import { hintsOf, keptBy, makerOf, onTheWay } from '../../../src/knowledge/marks/layer-of.ts'
import type { Meaning } from '../../../src/knowledge/marks/marks.ts'
import { saidOf } from '../../../src/knowledge/marks/words.ts'
import { received } from './received.ts'

const meanings: readonly Meaning[] = [
  'nothing-behind',
  'refused-here',
  'diverted',
  'wants-credentials',
  'no-host',
  'wrong-host',
  'wants-tls',
  'wants-upgrade',
  'wants-grpc',
  'broke-off',
  'replaced',
  'no-path',
  'no-method',
  'no-cors-rule',
  'cors-refused',
  'csrf',
]

/**
 * All that is read off a response, written `OPTIONS 200 | @https://url/ | Header: value | > body`, the method only where
 * it is not GET: who made it, what it came through, whose hint and whose copy it is, and what whose words say.
 */
export function signsOf(line: string): string {
  const [start = '', ...parts] = line.split(' | ')
  const [, method = 'GET', status] = /^(?:([A-Z]+) )?(\d+)$/.exec(start) ?? []
  const url = parts.find((part) => part.startsWith('@'))?.slice(1)
  const body = parts.find((part) => part.startsWith('> '))?.slice(2) ?? null
  const headers = parts.flatMap((part) => {
    const [, name, value] = /^([\w-]+): (.*)$/.exec(part) ?? []
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  const how = { method, ...(url === undefined ? {} : { url }) }
  const one = received(Number(status), headers, body?.replaceAll('\\n', '\n') ?? null, how)
  const says = meanings.flatMap((meaning) => {
    const said = saidOf(one, meaning)
    return said === null ? [] : [`${said.isGuess ? 'perhaps ' : ''}${meaning} by ${said.by ?? said.name}`]
  })
  return [
    ...[makerOf(one)].flatMap((shown) => (shown === null ? [] : [`made by ${shown.product ?? shown.id}`])),
    ...onTheWay(one).map(({ id }) => `through ${id}`),
    ...hintsOf(one).map(({ id }) => `hint at ${id}`),
    ...keptBy(one).map(({ id }) => `kept by ${id}`),
    ...says,
  ].join(', ')
}
