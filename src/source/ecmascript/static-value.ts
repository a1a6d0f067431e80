import type { Node, ObjectExpression } from '@babel/types'
import { foundOnce } from '../found-once.ts'
import { dottedName, propertyName } from './names.ts'
import { unpacked, type Change, type Source } from './parse.ts'
import { call } from './static-call.ts'
import { imported } from './static-module.ts'
import { queryText } from './static-query.ts'
import { otherwise, sum, template } from './static-text.ts'
import { known, textOf, unknown, type Read, type StaticValue } from './value.ts'

const deepest = 24

/** How many expressions are read of a file: what each holds the last one twice ends there, and the rest is not known. */
const mostReads = (length: number): number => 500_000 + 4 * length

const readsOf = foundOnce((_: Source['program']) => ({ count: 0 }))

/**
 * Reads an expression without running it: literals, templates, sums, objects, lists, names bound once in the file, and
 * what it takes from modules that are at hand.
 */
export function staticValue(node: Node | null | undefined, source: Source, depth = 0): StaticValue {
  if (!node) return known(null)
  const reads = readsOf(source.program)
  reads.count += 1
  if (depth > deepest || reads.count > mostReads(source.text.length)) return unknown(node, source)
  const read: Read = (inner, of = source) => staticValue(inner, of, depth + 1)
  const asText: Read = (inner) => (inner ? queryText(inner, source, read) : null) ?? read(inner)
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return known(node.value)
    case 'NullLiteral':
      return known(null)
    case 'RegExpLiteral':
      return { kind: 'regexp', source: node.pattern }
    case 'TemplateLiteral':
      return template(node, source, asText)
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: node.elements.flatMap((element) => {
          if (element?.type !== 'SpreadElement') return [read(element)]
          const spread = read(element.argument)
          return spread.kind === 'list' ? spread.items : [spread]
        }),
      }
    case 'ObjectExpression':
      return object(node, read)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
      return { kind: 'function', node, source }
    case 'BinaryExpression':
      return node.operator === '+'
        ? sum(asText(node.left), asText(node.right), node, source)
        : unknown(node, source)
    case 'LogicalExpression':
      return node.operator === '&&'
        ? { kind: 'either', values: [known(false), read(node.right)] }
        : otherwise(read(node.left), read(node.right))
    case 'ConditionalExpression':
      return { kind: 'either', values: [read(node.consequent), read(node.alternate)] }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return read(node.type === 'AwaitExpression' ? node.argument : node.expression)
    case 'Identifier': {
      if (node.name === 'undefined') return known(null)
      const bound = source.bindings.get(node.name)
      if (bound === undefined) return unknown(node, source)
      if (bound.type === 'ImportDeclaration')
        return imported(bound, node.name, source, read) ?? unknown(node, source)
      if (bound.type !== 'VariableDeclarator' || bound.id.type !== 'ObjectPattern')
        return changed(read(bound), node.name, source, read)
      const key = unpacked(bound.id).find(({ local }) => local === node.name)?.key ?? ''
      return entryOf(read(bound.init), bound.init, key) ?? unknown(node, source)
    }
    case 'UnaryExpression': {
      const inner = node.operator === '!' ? read(node.argument) : null
      return inner?.kind === 'known' ? known(!inner.value) : unknown(node, source)
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return member(node, source, read)
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return call(node, source, read)
    default:
      return unknown(node, source)
  }
}

/** An object with what was set on it later, and on the objects in it: `options.headers.x = …`. */
function changed(value: StaticValue, name: string, { changes }: Source, read: Read): StaticValue {
  if (changes === undefined) return value
  if (value.kind !== 'object') return addressSet(value, changes.get(name) ?? [], read)
  const entries = new Map(value.entries)
  const put = (to: Map<string, StaticValue>, { key, value: set, isDeleted }: Change) => {
    const entry = typeof key === 'string' ? key : textOf(read(key))
    if (entry === null) return
    if (isDeleted !== true) to.set(entry, read(set))
    else for (const held of [...to.keys()]) if (held.toLowerCase() === entry.toLowerCase()) to.delete(held)
  }
  for (const change of changes.get(name) ?? []) put(entries, change)
  for (const [key, held] of entries) {
    const inside = held.kind === 'object' ? changes.get(`${name}.${key}`) : undefined
    if (held.kind !== 'object' || inside === undefined) continue
    const within = new Map(held.entries)
    for (const change of inside) put(within, change)
    entries.set(key, { ...held, entries: within })
  }
  return { ...value, entries }
}

const partsOfAddress = /^(?:protocol|host|hostname|port|pathname|search|hash)$/

/** A URL object with the parts that are set on it later: `url.pathname = '/v3'`. */
function addressSet(value: StaticValue, changes: readonly Change[], read: Read): StaticValue {
  const parts = changes.flatMap(({ key, value: set }): (readonly [string, StaticValue])[] =>
    typeof key === 'string' && partsOfAddress.test(key) ? [[key, read(set)]] : [],
  )
  return parts.reduce((so, [part, set]) => withPart(so, part, set), value)
}

function withPart(value: StaticValue, part: string, set: StaticValue): StaticValue {
  if (value.kind === 'environment')
    return { ...value, fallback: value.fallback === null ? null : withPart(value.fallback, part, set) }
  const text = textOf(value)
  if (text === null || !URL.canParse(text)) return value
  const url = new URL(text)
  if (set.kind === 'known') {
    Object.assign(url, { [part]: String(set.value) })
    return known(url.href)
  }
  const [first] = set.kind === 'pattern' ? set.pieces : []
  return part === 'pathname' && set.kind === 'pattern' && typeof first === 'string'
    ? {
        kind: 'pattern',
        pieces: [`${url.origin}/${first.replace(/^\//, '')}`, ...set.pieces.slice(1), url.search],
      }
    : { kind: 'unknown', source: `${part} of ${url.origin}` }
}

function object(node: ObjectExpression, read: Read): StaticValue {
  const entries = new Map<string, StaticValue>()
  let whole = true
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = read(property.argument)
      // What may be spread counts as being there: `...(token && { Authorization: token })`.
      const parts = spread.kind === 'either' ? spread.values : [spread]
      for (const part of parts)
        if (part.kind === 'object') for (const [name, value] of part.entries) entries.set(name, value)
      if (parts.some((part) => !isSpreadWhole(part))) whole = false
      continue
    }
    const name = keyName(property.key, property.computed, read)
    if (name === null) whole = false
    else entries.set(name, property.type === 'ObjectMethod' ? read(property) : read(property.value))
  }
  return { kind: 'object', entries, whole }
}

/** Nothing is spread of null, undefined and false. */
function isSpreadWhole(part: StaticValue): boolean {
  return part.kind === 'object' ? part.whole : part.kind === 'known' && !part.value
}

function keyName(key: Node, computed: boolean, read: Read): string | null {
  if (!computed && key.type === 'Identifier') return key.name
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  return computed ? textOf(read(key)) : null
}

const environments = ['process.env', 'import.meta.env', 'Bun.env', 'env', 'c.env', 'context.env', 'this.env']

function entryOf(target: StaticValue, node: Node | null | undefined, name: string): StaticValue | undefined {
  const holder = dottedName(node)
  if (holder !== null && environments.includes(holder))
    return { kind: 'environment', name: `${holder}.${name}`, fallback: null }
  return target.kind === 'object' ? target.entries.get(name) : undefined
}

function member(
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  source: Source,
  read: Read,
): StaticValue {
  const name = propertyName(node)
  const field = node.object.type === 'ThisExpression' ? source.bindings.get(`this.${name}`) : undefined
  if (field !== undefined) return read(field)
  const target = read(node.object)
  if (target.kind === 'known' && target.value === null) return target
  // A URL object is read as its address, and no text has an href.
  if (name === 'href' && (textOf(target) !== null || target.kind === 'pattern')) return target
  if (name !== null) {
    const entry = entryOf(target, node.object, name)
    if (entry !== undefined) return entry
  }
  if (target.kind === 'list' && node.property.type === 'NumericLiteral') {
    return target.items[node.property.value] ?? unknown(node, source)
  }
  return unknown(node, source)
}
