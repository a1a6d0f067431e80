import type { Annotation } from './code.ts'
import { type SyntaxNode, childOf, field, sourceOf } from './syntax-node.ts'

export const declarations =
  /^(variable_declarator|property_declaration|const_spec|var_spec|short_var_declaration|let_declaration|const_item|static_item|const_element|property_element|parameter|class_parameter|default_parameter|property_promotion_parameter|simple_parameter)$/

/** The name that a declaration gives a value, and the value. */
export function declared(node: SyntaxNode): readonly (readonly [string, SyntaxNode])[] {
  const left =
    field(node, 'name', 'pattern', 'left') ??
    childOf(node, /^(variable_declaration|identifier|name|variable_name)$/)
  const right = field(node, 'value', 'right') ?? afterEquals(node)
  if (left === null || right === null || left === right) return []
  const names = sourceOf(left).match(/[A-Za-z_]\w*/g) ?? []
  const [name] = names
  return name === undefined ? [] : [[name, right]]
}

function afterEquals(node: SyntaxNode): SyntaxNode | null {
  const at = node.children.findIndex(({ type }) => type === '=' || type === ':=')
  return at < 0 ? null : (node.children.slice(at + 1).find(({ isNamed }) => isNamed) ?? null)
}

/** What an annotation stands on. */
export function targetOf(parents: readonly SyntaxNode[]): Pick<Annotation, 'target' | 'of'> {
  const holder = parents.findLast(({ type }) =>
    /declaration|parameter|definition|class_parameter|DecoratedStatement|_item$/.test(type),
  )
  if (holder === undefined) return { target: null, of: null }
  const name = field(holder, 'name') ?? field(field(holder, 'declarator') ?? holder, 'name') ?? nameIn(holder)
  return { target: name === null ? null : sourceOf(name), of: { from: holder.from, to: holder.to } }
}

function nameIn(holder: SyntaxNode): SyntaxNode | null {
  const inside = childOf(
    holder,
    /^(variable_declaration|FunctionDefinition|ClassDefinition|variable_declarator)$/,
  )
  return childOf(inside ?? holder, /^(identifier|VariableName|name|variable_name)$/)
}
