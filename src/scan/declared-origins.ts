import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/evidence.ts'
import { environmentOf } from './environment.ts'
import { judgeOrigin, judgeOrigins, judgePattern } from './judge-origins.ts'
import { originCheck, type OriginCheck } from './origin-check.ts'
import type { ScanFinding, SourceTree } from './scan.ts'

/** Where an `origin` option stands. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly stack: string
  readonly tree: SourceTree
}

type Origins = DeclaredPolicy['origins']

/** Middlewares that take the absence of the option for every origin. */
const openByDefault = ['fastify', 'express', 'hono', 'vite']

/** The origins that the `origin` option of a CORS middleware lets through; undefined where it has none. */
export function declaredOrigins(value: StaticValue | undefined, place: Place): Origins {
  if (value === undefined) return openByDefault.includes(place.stack) ? '*' : 'unknown'
  switch (value.kind) {
    case 'known':
      if (value.value === true) return 'reflect'
      if (value.value === '*') return '*'
      return typeof value.value === 'string' ? [value.value] : []
    case 'list':
      return ofList(
        value.items.map((item) => declaredOrigins(item, place)),
        place,
      )
    case 'environment':
      return ofEnvironment(value, place)
    case 'regexp':
      return [`/${value.source}/`]
    case 'function':
      return checkOf(value).origins
    default:
      return 'unknown'
  }
}

function ofList(each: readonly Origins[], { stack }: Place): Origins {
  // Only @fastify/cors takes a * among others for every origin; the others compare it as text.
  if (stack === 'fastify' && each.includes('*')) return '*'
  const known = each.map((origins) => (origins === '*' ? ['*'] : origins))
  return known.every((origins) => typeof origins !== 'string') ? known.flat() : 'unknown'
}

function ofEnvironment(value: Extract<StaticValue, { kind: 'environment' }>, place: Place): Origins {
  const { assigned } = environmentOf(value.name, place.file, place.tree)
  const values = new Set(assigned.map((one) => one.value))
  const [only] = values
  if (values.size === 1 && only !== undefined) return only.trim() === '*' ? '*' : split(only)
  return values.size > 1 || value.fallback === null ? 'unknown' : declaredOrigins(value.fallback, place)
}

/** What is wrong with an `origin` option, as far as the tree tells it. */
export function findingsOf(
  value: StaticValue | undefined,
  credentials: DeclaredPolicy['credentials'],
  place: Place,
): readonly ScanFinding[] {
  const { line } = place
  const finding = (says: string) => ({ cause: 'origin-not-allowed', line, says })
  if (value?.kind === 'environment') return ofVariable(value, credentials, place)
  if (value?.kind === 'either')
    return value.values.flatMap((one) =>
      one.kind === 'known' && typeof one.value === 'string' ? judgeOrigin(one.value, line) : [],
    )
  const loose = value?.kind === 'function' ? checkOf(value).loose : []
  const texts = value?.kind === 'list' ? value.items.map(textOf).filter((text) => text !== null) : []
  const starred = place.stack === 'fastify' ? [] : texts.filter((text) => text.includes('*'))
  if (textOf(value)?.includes(',') === true) return [severalInOne(place)]
  return [
    ...judgeOrigins(declaredOrigins(value, place), credentials, line),
    ...patternsOf(value).flatMap((pattern) => judgePattern(pattern, line)),
    ...loose.map((says) => finding(says)),
    ...starred.map((text) =>
      finding(`“${text}” in a list is compared as it is written: no origin equals it`),
    ),
    ...(value?.kind === 'list' ? value.items : []).flatMap((item) =>
      item.kind === 'environment' ? ofVariable(item, credentials, place) : [],
    ),
  ]
}

/** Express sends such a text as it is; the others compare it with one origin. */
function severalInOne({ line, stack }: Place): ScanFinding {
  return stack === 'express' || stack === 'vite'
    ? {
        cause: 'multiple-allow-origin',
        line,
        says: 'several origins in one text are sent as one value, which no browser accepts; make it a list',
      }
    : {
        cause: 'origin-not-allowed',
        line,
        says: 'several origins in one text are compared as one: no origin equals it; make it a list',
      }
}

/** An origin that comes from the environment is as good as what it is set to there. */
function ofVariable(
  { name, fallback }: Extract<StaticValue, { kind: 'environment' }>,
  credentials: DeclaredPolicy['credentials'],
  { file, line, stack, tree }: Place,
): readonly ScanFinding[] {
  const { assigned, looked } = environmentOf(name, file, tree)
  const finding = (says: string) => [{ cause: 'origin-not-allowed', line, says }]
  if (assigned.length > 0)
    return assigned.flatMap((one) =>
      judgeOrigins(one.value.trim() === '*' ? '*' : split(one.value), credentials, line).map((found) => ({
        ...found,
        says: `${name} is set at ${one.file}:${one.line}: ${found.says}`,
      })),
    )
  const where =
    looked.length === 0
      ? ''
      : `, which ${looked.join(' and ')} ${looked.length === 1 ? 'does' : 'do'} not set`
  if (fallback !== null) {
    const text = textOf(fallback)
    return [
      ...finding(
        `the origin is read from ${name}${where} and falls back to ${text === null ? 'a value of the file' : JSON.stringify(text)}`,
      ),
      ...(text === null ? [] : judgeOrigins(text === '*' ? '*' : split(text), credentials, line)),
    ]
  }
  const then = stack === 'hono' ? 'every request fails with 500' : 'none is allowed'
  return finding(`the origin is read from ${name}${where}: where that is not set, ${then}`)
}

function split(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function patternsOf(value: StaticValue | undefined): readonly string[] {
  if (value?.kind === 'regexp') return [value.source]
  return value?.kind === 'list' ? value.items.flatMap(patternsOf) : []
}

function checkOf({ node, source }: Extract<StaticValue, { kind: 'function' }>): OriginCheck {
  const [first] = 'params' in node && Array.isArray(node.params) ? node.params : []
  return originCheck(node, source, first?.type === 'Identifier' ? first.name : null)
}
