import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { environmentOf } from './environment.ts'
import { isForDevelopment } from './for-development.ts'
import { isLocal, isOnlyDevelopment, judgeOrigin, judgeOrigins, judgePattern } from './judge-origins.ts'
import { readingOf, type OriginReading } from './origin-reading.ts'
import { originCheck, type OriginCheck } from './origin-check.ts'
import type { ScanFinding, SourceTree } from './scan.ts'
import { split } from './split-values.ts'
import { givenInTree, setElsewhere } from './terraform-variables.ts'

/** Where an `origin` option stands. */
export interface OptionPlace {
  readonly file: string
  readonly line: number
  readonly stack: string
  readonly tree: SourceTree
  /** What reads the origins, where the stack has more than one such. */
  readonly readBy?: string
}

type Origins = DeclaredPolicy['origins']

function reading({ readBy, stack }: OptionPlace): OriginReading {
  return readingOf(readBy ?? stack)
}

/** The origins that the `origin` option of a CORS middleware lets through; undefined where it has none. */
export function declaredOrigins(value: StaticValue | undefined, place: OptionPlace): Origins {
  if (value === undefined) return reading(place).without
  switch (value.kind) {
    case 'known':
      if (value.value === true) return 'reflect'
      if (value.value === '*') return '*'
      if (typeof value.value !== 'string') return []
      return reading(place).several === 'split' ? open(split(value.value), place) : [value.value]
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

function ofList(each: readonly Origins[], place: OptionPlace): Origins {
  const known = each.map((origins) => (origins === '*' ? ['*'] : origins))
  const all = known.filter((origins) => typeof origins !== 'string').flat()
  if (open(all, place) === '*') return '*'
  return known.every((origins) => typeof origins !== 'string') ? all : 'unknown'
}

/** Some take a `*` among others for every origin, others compare it as text. */
function open(origins: readonly string[], place: OptionPlace): Origins {
  return origins.includes('*') && reading(place).starInList === 'open' ? '*' : origins
}

function ofEnvironment(value: Extract<StaticValue, { kind: 'environment' }>, place: OptionPlace): Origins {
  const { assigned } = environmentOf(value.name, place.file, place.tree)
  const deployed = assigned.filter(({ file }) => !isForDevelopment(file))
  const values = new Set((deployed.length > 0 ? deployed : assigned).map((one) => one.value))
  const [only] = values
  if (values.size === 1 && only !== undefined) return only.trim() === '*' ? '*' : split(only)
  if (values.size > 1 || value.fallback === null) return 'unknown'
  const text = textOf(value.fallback)
  const isList = text?.includes(',') === true && reading(place).several !== 'sent'
  const origins = isList ? open(split(text), place) : declaredOrigins(value.fallback, place)
  // An empty text to fall back to says that the variable alone decides.
  return origins.length === 0 || origins[0] === '' ? 'unknown' : origins
}

/** What is wrong with an `origin` option, as far as the tree tells it. */
export function findingsOf(
  value: StaticValue | undefined,
  credentials: DeclaredPolicy['credentials'],
  place: OptionPlace,
): readonly ScanFinding[] {
  const { line } = place
  if (value?.kind === 'environment') return ofVariable(value, credentials, place)
  if (value?.kind === 'either') return value.values.flatMap((one) => ofBranch(one, credentials, place))
  const loose = value?.kind === 'function' ? checkOf(value).loose : []
  const ofItems = (value?.kind === 'list' ? value.items : []).flatMap((item) =>
    item.kind === 'environment' ? ofVariable(item, credentials, place) : [],
  )
  // What a variable holds is told at the variable.
  const whole = judgeDeclared(declaredOrigins(value, place), credentials, place).filter(
    ({ says }) => !ofItems.some((one) => one.says.endsWith(says)),
  )
  return [
    ...whole,
    ...patternsOf(value).flatMap((pattern) => judgePattern(pattern, line, credentials)),
    ...loose.map((says) => ({ cause: 'origin-not-allowed', line, says })),
    ...ofItems,
  ]
}

/** One of two values that a condition decides: it is judged as if it held, but for what makes sense in development alone. */
function ofBranch(
  value: StaticValue,
  credentials: DeclaredPolicy['credentials'],
  place: OptionPlace,
): readonly ScanFinding[] {
  if (value.kind === 'environment') return ofVariable(value, credentials, place)
  if (value.kind === 'either') return value.values.flatMap((one) => ofBranch(one, credentials, place))
  const origins = declaredOrigins(value, place)
  if (typeof origins === 'string')
    return judgeOrigins(origins, credentials, place.line).map((finding) => ({
      ...finding,
      says: `on one branch ${finding.says}`,
    }))
  return origins.flatMap((origin) => ofText(origin, origins.length > 1, place))
}

/** Judges origins by how the software at this place reads them. */
function judgeDeclared(
  origins: Origins,
  credentials: DeclaredPolicy['credentials'],
  place: OptionPlace,
): readonly ScanFinding[] {
  const { starWithCredentials } = reading(place)
  const whole = judgeOrigins(
    typeof origins === 'string' ? origins : origins.filter((one) => isPlain(one)),
    credentials,
    place.line,
  )
  const told = whole.map((finding) =>
    finding.cause === 'wildcard-with-credentials' && starWithCredentials !== null
      ? { ...finding, ...starWithCredentials }
      : finding,
  )
  if (typeof origins === 'string') return told
  const isOnlyLocal = told.filter(isOnlyDevelopment)
  return [
    ...origins.flatMap((origin) => ofText(origin, origins.length > 1, place)),
    ...(origins.every(isPlain) ? isOnlyLocal : []),
  ]
}

/** An origin that is written out: no pattern. */
function isPlain(origin: string): boolean {
  return !/^\/.*\/$|[*,]/.test(origin)
}

function ofText(origin: string, isListed: boolean, place: OptionPlace): readonly ScanFinding[] {
  const { line, stack } = place
  const { several, globs, bareHosts, dropsSlash } = reading(place)
  const finding = (says: string): ScanFinding => ({ cause: 'origin-not-allowed', line, says })
  if (/^\/.*\/$/.test(origin)) return []
  if (origin.includes(','))
    return several === 'split'
      ? split(origin).flatMap((one) => ofText(one, true, place))
      : [severalInOne(place)]
  if (origin.includes('*')) {
    if (globs && origin !== '*')
      return judgeOrigin(origin.replaceAll('*', 'x'), line).map((found) => ({
        ...found,
        says: found.says.replace(/“[^“”]*”/, `“${origin}”`),
      }))
    if (origin === '*' && !isListed && stack !== 'express') return []
    return [
      finding(
        isListed
          ? `“${origin}” in a list is compared as it is written: no origin equals it`
          : `“${origin}” is compared as it is written: the * stands for nothing here, and no origin equals it`,
      ),
    ]
  }
  if (bareHosts && !origin.includes('/')) return []
  if (dropsSlash && /^[a-z]+:\/\/[^/]+\/$/i.test(origin))
    return [finding(`“${origin}” ends in a slash, which versions before 5.3 compare and later ones drop`)]
  return judgeOrigin(origin, line)
}

/** Express sends such a text as it is; the others compare it with one origin. */
function severalInOne(place: OptionPlace): ScanFinding {
  const { line } = place
  return reading(place).several === 'sent'
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
  place: OptionPlace,
): readonly ScanFinding[] {
  const { file, line, stack, tree } = place
  const { assigned, looked } = environmentOf(name, file, tree)
  const finding = (says: string) => [{ cause: 'origin-not-allowed', line, says }]
  const isDeployed = assigned.some(({ value }) => !split(value).every(isLocal))
  if (assigned.length > 0)
    return assigned.flatMap((one) =>
      judgeDeclared(one.value.trim() === '*' ? '*' : split(one.value), credentials, place)
        .filter((found) => !((isDeployed || isForDevelopment(one.file)) && isOnlyDevelopment(found)))
        .map((found) => ({ ...found, says: `${name} is set at ${one.file}:${one.line}: ${found.says}` })),
    )
  const where =
    looked.length === 0
      ? ''
      : `, which ${looked.join(' and ')} ${looked.length === 1 ? 'does' : 'do'} not set`
  if (fallback !== null) {
    const text = textOf(fallback)
    return [
      ...finding(
        name.startsWith('var.')
          ? givenInTree(name)
          : `the origin is read from ${name}${where} and falls back to ${text === null ? 'a value of the file' : JSON.stringify(text)}`,
      ),
      ...(text === null
        ? findingsOf(fallback, credentials, place)
        : judgeDeclared(text === '*' ? '*' : split(text), credentials, place)),
    ]
  }
  if (name.startsWith('var.')) return finding(setElsewhere(name, tree))
  const then =
    stack === 'hono'
      ? 'every request fails with 500'
      : reading(place).without === '*'
        ? 'every origin is allowed'
        : 'none is allowed'
  return finding(`the origin is read from ${name}${where}: where that is not set, ${then}`)
}

function patternsOf(value: StaticValue | undefined): readonly string[] {
  if (value?.kind === 'regexp') return [value.source]
  return value?.kind === 'list' ? value.items.flatMap(patternsOf) : []
}

export function checkOf({ node, source }: Extract<StaticValue, { kind: 'function' }>): OriginCheck {
  const [first] = 'params' in node && Array.isArray(node.params) ? node.params : []
  return originCheck(node, source, first?.type === 'Identifier' ? first.name : null)
}
