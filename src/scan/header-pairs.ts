import type { Node } from '@babel/types'
import { walk, type Source } from '../knowledge/ecmascript/parse.ts'
import { dottedName, sourceOf } from '../knowledge/ecmascript/names.ts'
import { staticValue } from '../knowledge/ecmascript/static-value.ts'
import { textOf } from '../knowledge/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigins } from './judge-origins.ts'

export type HeaderPolicy = Omit<DeclaredPolicy, 'file' | 'line' | 'stack'>

interface Written {
  readonly name: string
  readonly value: Node
}

/**
 * The policy of an `Access-Control-Allow-Origin` written by hand, with what is written beside it: `res.setHeader(…)`
 * and its relatives, `{ key, value }` (Next), or a property of an object of headers. Null for any other node.
 */
export function headerPolicy(node: Node, parents: readonly Node[], source: Source): HeaderPolicy | null {
  const written = headerOf(node, source)
  if (written?.name !== 'access-control-allow-origin') return null
  const scope = parents.findLast(isScope) ?? source.program
  const beside = new Map<string, string | null>()
  walk(scope, (one) => {
    const other = headerOf(one, source)
    if (other !== null) beside.set(other.name, textOf(staticValue(other.value, source)))
  })
  const origins = originsOf(written.value, parents, source)
  const credentials = credentialsOf(beside)
  return {
    origins,
    methods: listOf(beside.get('access-control-allow-methods')),
    headers: listOf(beside.get('access-control-allow-headers')),
    credentials,
    findings: judgeOrigins(origins, credentials, node.loc?.start.line ?? 1),
  }
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
  return name !== null && /^access-control-/i.test(name) ? { name: name.toLowerCase(), value } : null
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

function originsOf(value: Node, parents: readonly Node[], source: Source): DeclaredPolicy['origins'] {
  const text = textOf(staticValue(value, source))
  if (text !== null) return text === '*' ? '*' : [text]
  const bound = value.type === 'Identifier' ? (source.bindings.get(value.name) ?? value) : value
  if (!/headers?\b.*\borigin\b|\.get\(\s*['"]origin/i.test(sourceOf(bound, source))) return 'unknown'
  return comparedWith(parents.findLast(isFunction) ?? source.program, source)
}

/** The list that the function compares an origin with; `reflect` only where it compares with nothing. */
function comparedWith(scope: Node, source: Source): DeclaredPolicy['origins'] {
  let compares = false
  let listed: readonly string[] | null = null
  walk(scope, (node) => {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      compares ||= /origin/i.test(sourceOf(node, source))
    }
    if (node.type !== 'CallExpression' || !/origin/i.test(sourceOf(node, source))) return
    if (node.callee.type === 'Identifier') compares = true
    if (node.callee.type !== 'MemberExpression') return
    const method = dottedName(node.callee.property) ?? ''
    if (!/^(includes|has|indexOf|some|test|match|find|endsWith|startsWith|is\w+)$/.test(method)) return
    compares = true
    const list = staticValue(node.callee.object, source)
    const texts = list.kind === 'list' ? list.items.map(textOf) : [null]
    if (/^(includes|has|indexOf)$/.test(method) && !texts.includes(null))
      listed = texts.filter((one) => one !== null)
  })
  return listed ?? (compares ? 'unknown' : 'reflect')
}

/** Absent stays unknown: another function may set it. */
function credentialsOf(beside: ReadonlyMap<string, string | null>): DeclaredPolicy['credentials'] {
  const value = beside.get('access-control-allow-credentials')
  return value === undefined || value === null ? 'unknown' : value === 'true'
}

function listOf(value: string | null | undefined): DeclaredPolicy['methods'] {
  if (value === undefined || value === null) return 'unknown'
  return value === '*' ? '*' : value.split(/\s*,\s*/)
}
