import type { Argument, Expression } from './expression.ts'
import { nameOf } from './read-name.ts'
import type { Read, Shape } from './shape.ts'
import { type SyntaxNode, childOf, field, named, sourceOf } from './syntax-node.ts'

/** A list, or a map where its entries have keys. */
export function list(node: SyntaxNode, read: Read): Shape | null {
  const filled = childOf(node, /^(array_initializer|initializer_expression)$/)
  if (filled !== null) return list(filled, read)
  const children = named(node).filter(
    ({ type }) => !/type$|^(tuple|array|object)_(start|end)$|dimensions/.test(type),
  )
  const isMap = children.some(isEntry)
  if (isMap) return { kind: 'map', entries: entriesOf(node, read) }
  const [only] = children
  if (
    node.type === 'literal_value' &&
    children.length === 1 &&
    only !== undefined &&
    only.type !== 'literal_element'
  )
    return inside(only, read)
  if (node.type === 'expression_list' && children.length === 1 && only !== undefined)
    return inside(only, read)
  const items = children.flatMap((child) => {
    const one = read(child)
    return isSpread(child) && one.kind === 'list' ? one.items : [one]
  })
  return { kind: 'list', items }
}

function isSpread({ type }: SyntaxNode): boolean {
  return /^(spread_expression|splat_argument|variadic_unpacking|range_expression)$/.test(type)
}

/** `[one.strip() for one in LIST]`: what is done to each is not followed, only what they come from. */
export function comprehension(node: SyntaxNode, read: Read): Shape | null {
  const at = node.children.findIndex(({ type }) => type === 'in')
  const from = node.children[at + 1]
  return at < 0 || from === undefined ? null : read(from)
}

export function inside(node: SyntaxNode, read: Read): Shape {
  return read(node)
}

function isEntry({ type, children }: SyntaxNode): boolean {
  if (
    /^(keyed_element|pair|element_value_pair|field_initializer|keyword_argument|named_argument|assignment_expression|object_elem|base_field_initializer)$/.test(
      type,
    )
  )
    return true
  return type === 'array_element_initializer' && children.some((child) => child.type === '=>')
}

/** The arguments of a call, or the entries of a map, with the names that are given to them. */
export function entriesOf(node: SyntaxNode, read: Read): readonly Argument[] {
  if (node.type === 'ArgList' || node.type === 'DictionaryExpression') return pythonEntries(node, read)
  return named(node)
    .filter(({ type }) => !/^(object|tuple)_(start|end)$/.test(type))
    .flatMap((child): readonly Argument[] => {
      const parts = named(child)
      const name =
        field(child, 'name', 'key', 'field', 'left') ??
        (isEntry(child) || hasEquals(child) ? (parts[0] ?? null) : null)
      const value = field(child, 'value', 'val', 'right') ?? parts.at(-1)
      const isNamed = isEntry(child) || (/argument$|^argument$/.test(child.type) && hasEquals(child))
      if (isNamed && name !== null && value !== undefined && name !== value)
        return [{ name: keyText(name, read), value: read(value) }]
      if (child.type === 'attribute_argument' && value?.type === 'assignment_expression')
        return entriesOf({ ...child, children: [value] }, read)
      // `Entry(key)` written short: `Type { origins }` of Rust.
      if (child.type === 'shorthand_field_initializer')
        return [
          { name: sourceOf(child), value: { ...read(child), ...nameOf(sourceOf(child)) } as Expression },
        ]
      const one = read(child.type === 'array_element_initializer' ? (parts[0] ?? child) : child)
      const spread =
        child.type === 'argument' || child.type === 'value_argument' ? (parts.at(-1) ?? child) : child
      return isSpread(spread) && one.kind === 'list'
        ? one.items.map((item) => ({ name: null, value: item }))
        : [{ name: null, value: one }]
    })
}

function hasEquals({ children }: SyntaxNode): boolean {
  return children.some(({ type }) => type === '=' || type === ':')
}

function keyText(key: SyntaxNode, read: Read): string {
  const one = read(key)
  return one.kind === 'text'
    ? one.value
    : one.kind === 'name'
      ? one.name
      : one.kind === 'number'
        ? String(one.value)
        : sourceOf(key)
}

function pythonEntries(node: SyntaxNode, read: Read): readonly Argument[] {
  const parts = node.children.filter(({ type }) => !/^(Comment|[(){},])$/.test(type))
  const entries: Argument[] = []
  for (let at = 0; at < parts.length; at++) {
    const [one, between, value] = parts.slice(at, at + 3)
    if (one === undefined) break
    if (value !== undefined && (between?.type === 'AssignOp' || between?.type === ':')) {
      entries.push({ name: keyText(one, read), value: read(value) })
      at += 2
    } else if (/^\*+$/.test(one.type) && between !== undefined) {
      entries.push({ name: '**', value: read(between) })
      at += 1
    } else entries.push({ name: null, value: read(one) })
  }
  return entries
}
