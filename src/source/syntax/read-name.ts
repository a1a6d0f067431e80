import type { Expression } from './expression.ts'
import type { Read, Shape } from './shape.ts'
import { type SyntaxNode, childOf, named, sourceOf } from './syntax-node.ts'

/** True and false, in any case of letters. */
export function truth(source: string): Shape {
  return { kind: 'truth', value: /^true$/i.test(source) }
}

/** `A::B`, `$a->b` and `a?.b` become `a.b`; Kotlin's grammar takes true and null for names. */
export function nameOf(source: string): Shape {
  if (/^(true|false)$/.test(source)) return truth(source)
  if (/^(null|nil|None)$/i.test(source)) return { kind: 'nothing' }
  const name = source
    .replace(/^([^<]*)<[\s\S]*>$/, '$1')
    .replace(/::<[\s\S]*>/, '')
    .replace(/\s+/g, '')
    .replace(/::|->|\?->|\?\.|\\|!\./g, '.')
    .replace(/[$@?!]/g, '')
  return { kind: 'name', name: name.replace(/^\./, '') }
}

/** `a.b` in every grammar. */
export function member(node: SyntaxNode, read: Read): Shape | null {
  const parts = named(node)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || first === last) return nameOf(sourceOf(node))
  if (last.type === 'member_binding_expression')
    return joinedName(read(first), sourceOf(last).replace(/^\./, ''))
  return joinedName(read(first), sourceOf(last))
}

/** `a().b` without a call of its own reads like one: properties and methods are told apart by nobody here. */
function joinedName(on: Expression, name: string): Shape {
  const clean = name.replace(/^\$/, '').replace(/^([^<]*)<[\s\S]*>$/, '$1')
  return on.kind === 'name'
    ? { kind: 'name', name: `${on.name}.${clean}` }
    : { kind: 'call', name: clean, on, arguments: [] }
}

/** Python has `a.b` and `a["b"]` under one name. */
export function pythonMember(node: SyntaxNode, read: Read): Shape | null {
  const [object, key] = named(node)
  if (object === undefined || key === undefined) return null
  return childOf(node, /^\[$/) === null
    ? joinedName(read(object), sourceOf(key))
    : { kind: 'element', of: read(object), key: read(key) }
}

/** `a[b]`. */
export function element(node: SyntaxNode, read: Read): Shape | null {
  const [object, key] = named(node)
  if (object === undefined || key === undefined) return null
  const inside = /argument_list|suffix/.test(key.type) ? (named(key)[0] ?? key) : key
  return { kind: 'element', of: read(object), key: read(inside) }
}

/** The text of a name, as `nameOf` reads it. */
export function nameText(node: SyntaxNode): string {
  const shape = nameOf(sourceOf(node))
  return shape.kind === 'name' ? shape.name : sourceOf(node)
}
