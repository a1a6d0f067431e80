import type { Node, ObjectExpression, TemplateLiteral } from '@babel/types'
import type { Source } from './parse.ts'

/** What an expression comes to, as far as the file alone tells it. */
export type StaticValue =
  | { readonly kind: 'known'; readonly value: string | number | boolean | null }
  /** Text with gaps: each gap is the source of the expression that fills it. */
  | { readonly kind: 'pattern'; readonly pieces: readonly (string | Gap)[] }
  | { readonly kind: 'list'; readonly items: readonly StaticValue[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, StaticValue>; readonly whole: boolean }
  | { readonly kind: 'regexp'; readonly source: string }
  | { readonly kind: 'function'; readonly node: Node }
  /** Read from the environment when the program runs. */
  | { readonly kind: 'environment'; readonly name: string; readonly fallback: StaticValue | null }
  | { readonly kind: 'either'; readonly values: readonly StaticValue[] }
  | { readonly kind: 'unknown'; readonly source: string }

export interface Gap {
  readonly source: string
}

const deepest = 24

/** Reads an expression without running it: literals, templates, sums, objects, lists, and names bound once in the file. */
export function staticValue(node: Node | null | undefined, source: Source, depth = 0): StaticValue {
  if (!node) return known(null)
  if (depth > deepest) return unknown(node, source)
  const read = (inner: Node | null | undefined) => staticValue(inner, source, depth + 1)
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
      return template(node, source, read)
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
      return { kind: 'function', node }
    case 'BinaryExpression':
      return node.operator === '+'
        ? sum(read(node.left), read(node.right), node, source)
        : unknown(node, source)
    case 'LogicalExpression':
      return node.operator === '&&' ? unknown(node, source) : otherwise(read(node.left), read(node.right))
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
      return bound ? read(bound) : unknown(node, source)
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

/** The text of a value where all of it is known. */
export function textOf(value: StaticValue | undefined): string | null {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null
}

/** `a.b.c` as written, for names of functions and modules; null for anything else. */
export function dottedName(node: Node | null | undefined): string | null {
  if (node?.type === 'Identifier') return node.name
  if (node?.type === 'ThisExpression') return 'this'
  if (node?.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`
  if (node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression') {
    const object = dottedName(node.object)
    const name = propertyName(node)
    return object === null || name === null ? null : `${object}.${name}`
  }
  return null
}

/** The text an expression was written as, on one line and at most 60 characters. */
export function sourceOf(node: Node, source: Source): string {
  const text = source.text.slice(node.start ?? 0, node.end ?? 0).replace(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

type Read = (node: Node | null | undefined) => StaticValue

function known(value: string | number | boolean | null): StaticValue {
  return { kind: 'known', value }
}

function unknown(node: Node, source: Source): StaticValue {
  return { kind: 'unknown', source: sourceOf(node, source) }
}

function template(node: TemplateLiteral, source: Source, read: Read): StaticValue {
  return node.quasis.reduce<StaticValue>((so, quasi, index) => {
    const text = sum(so, known(quasi.value.cooked ?? quasi.value.raw), node, source)
    const expression = node.expressions[index]
    return expression === undefined ? text : sum(text, read(expression), expression, source)
  }, known(''))
}

function object(node: ObjectExpression, read: Read): StaticValue {
  const entries = new Map<string, StaticValue>()
  let whole = true
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = read(property.argument)
      if (spread.kind === 'object') for (const [name, value] of spread.entries) entries.set(name, value)
      if (spread.kind !== 'object' || !spread.whole) whole = false
      continue
    }
    const name = keyName(property.key, property.computed, read)
    if (name === null) whole = false
    else entries.set(name, property.type === 'ObjectMethod' ? read(property) : read(property.value))
  }
  return { kind: 'object', entries, whole }
}

function keyName(key: Node, computed: boolean, read: Read): string | null {
  if (!computed && key.type === 'Identifier') return key.name
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  return computed ? textOf(read(key)) : null
}

/** Joins text; what is not known becomes a gap. */
function sum(left: StaticValue, right: StaticValue, node: Node, source: Source): StaticValue {
  const pieces = [...piecesOf(left, node, source), ...piecesOf(right, node, source)]
  const joined: (string | Gap)[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else if (piece !== '') joined.push(piece)
  }
  const [only] = joined
  if (joined.length === 0) return known('')
  return joined.length === 1 && typeof only === 'string' ? known(only) : { kind: 'pattern', pieces: joined }
}

function piecesOf(value: StaticValue, node: Node, source: Source): readonly (string | Gap)[] {
  switch (value.kind) {
    case 'known':
      return [String(value.value ?? '')]
    case 'pattern':
      return value.pieces
    case 'environment':
      return [{ source: value.name }]
    case 'unknown':
      return [{ source: value.source }]
    default:
      return [{ source: sourceOf(node, source) }]
  }
}

function otherwise(left: StaticValue, right: StaticValue): StaticValue {
  if (left.kind === 'environment') {
    return { ...left, fallback: left.fallback === null ? right : otherwise(left.fallback, right) }
  }
  if (left.kind === 'known') return left.value === null || left.value === '' ? right : left
  return { kind: 'either', values: [left, right] }
}

function propertyName(
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
): string | null {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'StringLiteral' ? node.property.value : null
}

const environments = ['process.env', 'import.meta.env', 'Bun.env', 'env', 'c.env', 'context.env', 'this.env']

function member(
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  source: Source,
  read: Read,
): StaticValue {
  const name = propertyName(node)
  const holder = dottedName(node.object)
  if (name !== null && holder !== null && environments.includes(holder)) {
    return { kind: 'environment', name: `${holder}.${name}`, fallback: null }
  }
  const target = read(node.object)
  if (target.kind === 'object' && name !== null) return target.entries.get(name) ?? unknown(node, source)
  if (target.kind === 'list' && node.property.type === 'NumericLiteral') {
    return target.items[node.property.value] ?? unknown(node, source)
  }
  return unknown(node, source)
}

function call(
  node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' }>,
  source: Source,
  read: Read,
): StaticValue {
  const [first, second] = node.arguments
  const name = dottedName(node.callee)
  if (name === 'String' || name === 'encodeURI') return sum(known(''), read(first), node, source)
  if (name === 'JSON.stringify') return json(read(first), node, source)
  if (name === 'RegExp') return { kind: 'regexp', source: textOf(read(first)) ?? '' }
  if (name === 'URL') return resolved(read(first), second === undefined ? null : read(second), node, source)
  if (name === 'Set' || name === 'Headers' || name === 'Array.from') return read(first)
  if (/^(Deno|Bun)\.env\.get$/.test(name ?? '')) {
    return { kind: 'environment', name: textOf(read(first)) ?? 'env', fallback: null }
  }
  const callee = node.callee
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
    return unknown(node, source)
  const target = read(callee.object)
  const method = propertyName(callee)
  if (method === 'split' && target.kind === 'known') {
    return {
      kind: 'list',
      items: String(target.value)
        .split(textOf(read(first)) ?? ',')
        .map((item) => known(item)),
    }
  }
  if (method === 'concat' && target.kind === 'list') {
    const more = read(first)
    return { kind: 'list', items: [...target.items, ...(more.kind === 'list' ? more.items : [more])] }
  }
  // What these do to a list of origins does not change which origins are in it.
  const keeps = ['split', 'filter', 'map', 'trim', 'toString', 'slice', 'flat'].includes(method ?? '')
  return keeps && (target.kind === 'environment' || target.kind === 'list') ? target : unknown(node, source)
}

function json(value: StaticValue, node: Node, source: Source): StaticValue {
  const plain = plainValue(value)
  return plain === undefined
    ? { kind: 'pattern', pieces: [{ source: sourceOf(node, source) }] }
    : known(JSON.stringify(plain))
}

/** The value as JSON would hold it, or undefined where a part is not known. */
function plainValue(value: StaticValue): unknown {
  switch (value.kind) {
    case 'known':
      return value.value
    case 'list': {
      const items = value.items.map(plainValue)
      return items.includes(undefined) ? undefined : items
    }
    case 'object': {
      const entries = [...value.entries].map(([name, entry]) => [name, plainValue(entry)] as const)
      return !value.whole || entries.some(([, entry]) => entry === undefined)
        ? undefined
        : Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

function resolved(url: StaticValue, base: StaticValue | null, node: Node, source: Source): StaticValue {
  const text = textOf(url)
  const from = base === null ? null : textOf(base)
  if (text === null || (base !== null && from === null)) return unknown(node, source)
  return URL.canParse(text, from ?? undefined)
    ? known(new URL(text, from ?? undefined).href)
    : unknown(node, source)
}
