import type { Node } from '@babel/types'
import type { Source } from './parse.ts'

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

/** A name without the global object in front of it, where the file gives that word no meaning of its own. */
export function withoutGlobalObject(name: string, { bindings }: Pick<Source, 'bindings'>): string {
  const [, holder = '', rest] = /^(window|globalThis|self)\.(.+)$/.exec(name) ?? []
  return rest === undefined || bindings.get(holder) !== undefined ? name : rest
}

/** The text an expression was written as, on one line and at most 60 characters. */
export function sourceOf(node: Node, source: Source): string {
  const text = source.text.slice(node.start ?? 0, node.end ?? 0).replace(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The name after the dot, that of a private field with its `#`, or in brackets as text. */
export function propertyName(
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
): string | null {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  if (node.property.type === 'PrivateName') return `#${node.property.id.name}`
  return node.property.type === 'StringLiteral' ? node.property.value : null
}
