import type { CallExpression, Node } from '@babel/types'
import type { Source } from '../knowledge/ecmascript/parse.ts'
import { dottedName, staticValue, textOf } from '../knowledge/ecmascript/static-value.ts'
import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigins } from './judge-origins.ts'

export type HeaderPolicy = Omit<DeclaredPolicy, 'file' | 'line' | 'stack'>

/** `res.setHeader('Access-Control-Allow-Origin', …)` and its relatives; null for any other call. */
export function writtenHeader(node: CallExpression, source: Source): HeaderPolicy | null {
  const name = dottedName(node.callee)
  const [first, second] = node.arguments
  if (name === null || !/\.(setHeader|set|header|append)$/.test(name) || first?.type !== 'StringLiteral')
    return null
  if (first.value.toLowerCase() !== 'access-control-allow-origin' || second === undefined) return null
  return policyOf(second, source, node.loc?.start.line ?? 1)
}

/** `{ key: 'Access-Control-Allow-Origin', value: … }` (Next) and `'Access-Control-Allow-Origin': …` in an object of headers. */
export function headerPair(node: Node, source: Source): HeaderPolicy | null {
  const line = node.loc?.start.line ?? 1
  if (
    node.type === 'ObjectProperty' &&
    node.key.type === 'StringLiteral' &&
    node.key.value.toLowerCase() === 'access-control-allow-origin'
  ) {
    return policyOf(node.value, source, line)
  }
  if (node.type !== 'ObjectExpression') return null
  const value = staticValue(node, source)
  if (
    value.kind !== 'object' ||
    textOf(value.entries.get('key'))?.toLowerCase() !== 'access-control-allow-origin'
  )
    return null
  const property = node.properties.find(
    (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === 'value',
  )
  return property?.type === 'ObjectProperty' ? policyOf(property.value, source, line) : null
}

function policyOf(node: Node, source: Source, line: number): HeaderPolicy {
  const text = textOf(staticValue(node, source))
  const reflects =
    text === null && /origin/i.test(dottedName(node) ?? '') && /headers/i.test(dottedName(node) ?? '')
  const origins = text === null ? (reflects ? 'reflect' : 'unknown') : text === '*' ? '*' : [text]
  return {
    origins,
    methods: 'unknown',
    headers: 'unknown',
    credentials: 'unknown',
    findings: judgeOrigins(origins, 'unknown', line),
  }
}
