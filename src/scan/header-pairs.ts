import type { Node } from '@babel/types'
import { walk, type Source } from '../source/ecmascript/parse.ts'
import { dottedName, sourceOf } from '../source/ecmascript/names.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { declaredOrigins, findingsOf, type OptionPlace } from './declared-origins.ts'
import { decidersOf } from './declare.ts'
import { isOfCors, misspelled } from './header-names.ts'
import type { ScanFinding } from './scan.ts'
import { judgeOrigins } from './judge-origins.ts'
import { originCheck, type OriginCheck } from './origin-check.ts'

type HeaderPolicy = Omit<DeclaredPolicy, 'file' | 'line' | 'stack'>

interface Written {
  /** In lower case. */
  readonly name: string
  readonly asWritten: string
  readonly value: Node
}

/**
 * The policy of an `Access-Control-Allow-Origin` written by hand, with what is written beside it: `res.setHeader(…)`
 * and its relatives, `{ key, value }` (Next), or a property of an object of headers. Null for any other node.
 */
export function headerPolicy(
  node: Node,
  parents: readonly Node[],
  source: Source,
  place: Omit<OptionPlace, 'line'>,
): HeaderPolicy | null {
  const written = headerOf(node, source)
  if (
    written === null ||
    (written.name !== 'access-control-allow-origin' && !isMisspelledOrigin(written.name))
  )
    return null
  const scope =
    parents.findLast((one, index) => isScope(one) && !isSpreadInto(parents, index)) ?? source.program
  const beside = new Map<string, string | null>()
  const findings: ScanFinding[] = []
  walk(scope, (one) => {
    const other = headerOf(one, source)
    if (other === null) return
    beside.set(other.name, writtenText(staticValue(other.value, source)))
    findings.push(...misspelled(other.asWritten, one.loc?.start.line ?? 1))
  })
  const line = node.loc?.start.line ?? 1
  const known = staticValue(written.value, source)
  const {
    origins,
    loose,
    decidedBy: inCheck,
  } = known.kind === 'environment'
    ? { origins: declaredOrigins(known, { ...place, line }), loose: [], decidedBy: [] }
    : originsOf(written.value, parents, source)
  const credentials = credentialsOf(beside)
  const decidedBy =
    inCheck.length > 0
      ? inCheck
      : origins === 'unknown' || known.kind === 'environment'
        ? decidersOf(known)
        : []
  const mapped = mappedOrigin(node, parents, source)
  if (mapped !== null) return mapped
  return {
    ...(decidedBy.length > 0 && { decidedBy }),
    origins: written.name === 'access-control-allow-origin' ? origins : 'unknown',
    methods: listOf(beside.get('access-control-allow-methods')),
    headers: listOf(beside.get('access-control-allow-headers')),
    credentials,
    findings: [
      ...(known.kind === 'environment'
        ? findingsOf(known, credentials, { ...place, line })
        : judgeOrigins(origins, credentials, line)),
      ...findings,
      ...loose.map((says) => ({ cause: 'origin-not-allowed', line, says })),
    ],
  }
}

/** Gateway responses of CDK map a header to a text in quotes of its own: `"'https://app.example.com'"`. */
function mappedOrigin(node: Node, parents: readonly Node[], source: Source): HeaderPolicy | null {
  const isMapped = parents.some(
    (one) => one.type === 'CallExpression' && /GatewayResponse$/.test(dottedName(one.callee) ?? ''),
  )
  const text = node.type === 'ObjectProperty' ? textOf(staticValue(node.value, source)) : null
  const inside = /^'([^']*)'$/.exec(text ?? '')?.[1]
  if (!isMapped || inside === undefined) return null
  const origins = inside === '*' ? '*' : [inside]
  const findings = judgeOrigins(origins, 'unknown', node.loc?.start.line ?? 1)
  return { origins, methods: 'unknown', headers: 'unknown', credentials: 'unknown', findings }
}

/** A value as it goes out: `true` is written as the text. */
function writtenText(value: StaticValue): string | null {
  return value.kind === 'known' && value.value !== null ? String(value.value) : null
}

function headerOf(node: Node, source: Source): Written | null {
  if (node.type === 'CallExpression') {
    const [first, second] = node.arguments
    const sets = /\.(setHeader|set|header|append)$/.test(dottedName(node.callee) ?? '')
    return sets && second !== undefined ? named(textOf(staticValue(first, source)), second) : null
  }
  if (node.type === 'ObjectProperty' && node.key.type === 'StringLiteral')
    return named(node.key.value, node.value)
  if (node.type !== 'ObjectExpression') return null
  const value = property(node, 'value')
  return value === null ? null : named(textOf(staticValue(property(node, 'key'), source)), value)
}

function named(name: string | null, value: Node): Written | null {
  return name !== null && isOfCors(name) ? { name: name.toLowerCase(), asWritten: name, value } : null
}

/** A header that was meant to name the origin, and does not. */
function isMisspelledOrigin(name: string): boolean {
  return isOfCors(name) && /allow.{0,40}orig/.test(name)
}

function property(node: Extract<Node, { type: 'ObjectExpression' }>, name: string): Node | null {
  const found = node.properties.find(
    (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === name,
  )
  return found?.type === 'ObjectProperty' ? found.value : null
}

function isFunction(node: Node): boolean {
  return /Function|ObjectMethod|ClassMethod/.test(node.type)
}

/** What is set together: one function, one list of headers, one object of headers. */
function isScope(node: Node): boolean {
  return isFunction(node) || node.type === 'ArrayExpression' || node.type === 'ObjectExpression'
}

/** `{ ...(allowed && { … }), … }`: the object stands in the one around it. */
function isSpreadInto(parents: readonly Node[], index: number): boolean {
  if (parents[index]?.type !== 'ObjectExpression') return false
  const around = parents
    .slice(0, index)
    .findLast(({ type }) => !/^(?:Logical|Conditional|Parenthesized)Expression$/.test(type))
  return around?.type === 'SpreadElement'
}

function originsOf(value: Node, parents: readonly Node[], source: Source): OriginCheck {
  const known = staticValue(value, source)
  const text = textOf(known)
  if (text !== null) return { origins: text === '*' ? '*' : [text], loose: [], decidedBy: [] }
  const bound = value.type === 'Identifier' ? (source.bindings.get(value.name) ?? value) : value
  const isOrigin = /headers?\b.*\borigin\b|\.get\(\s*['"]origin|\borigin\b.*=.*headers\b/i.test(
    sourceOf(bound, source),
  )
  if (!isOrigin) return { origins: 'unknown', loose: [], decidedBy: [] }
  return originCheck(parents.findLast(isFunction) ?? source.program, source)
}

/** Absent stays unknown: another function may set it. */
function credentialsOf(beside: ReadonlyMap<string, string | null>): DeclaredPolicy['credentials'] {
  const value = beside.get('access-control-allow-credentials')
  return value === undefined || value === null ? 'unknown' : value === 'true'
}

function listOf(value: string | null | undefined): DeclaredPolicy['methods'] {
  if (value === undefined || value === null) return 'unknown'
  return value === '*' ? '*' : value.split(/(?<!\s)\s*,\s*/)
}
