import type { Step } from './code.ts'
import type { Expression } from './expression.ts'
import { declarations, declared } from './read-declarations.ts'
import { readExpression } from './read-expression.ts'
import { type SyntaxNode, field, named } from './syntax-node.ts'

export const calls =
  /^(method_invocation|invocation_expression|call_expression|function_call_expression|member_call_expression|nullsafe_member_call_expression|scoped_call_expression|call|function_call|CallExpression|object_creation_expression|implicit_object_creation_expression|struct_expression|composite_literal|macro_invocation)$/

export const assignments =
  /^(assignment_expression|assignment|assignment_statement|AssignStatement|operator_assignment|augmented_assignment_expression)$/

/** Whether the call is the first part of a longer chain, which is read from its end. */
export function isLink(node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
  let child = node
  for (const parent of parents.toReversed()) {
    if (parent.children[0] !== child) return false
    if (calls.test(parent.type)) return true
    if (!/member|navigation|field|selector|MemberExpression|postfix|generic|try|await/.test(parent.type))
      return false
    child = parent
  }
  return false
}

/** The links of a chain of calls, in the order of the text. */
export function chain(node: SyntaxNode, parents: readonly SyntaxNode[]): readonly Step[] {
  const whole = readExpression(node)
  const links: Step[] = []
  const into = receiverOf(node, parents)
  let link: Expression | null = whole
  while (link?.kind === 'call') {
    const name = link.on === null ? '' : dotted(link.on)
    const at = endOfName(node.file, link)
    links.unshift({
      name: link.name,
      on: name,
      arguments: link.arguments,
      isAssignment: false,
      from: at,
      to: link.to,
      line: node.line + count(node.file, node.from, at),
      chain: node.from,
      expression: link as Expression,
      into,
    })
    link = link.on
  }
  return links
}

function count(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Where the name of a call stands: after what it is called on. */
function endOfName(text: string, call: Expression & { kind: 'call' }): number {
  const from = call.on?.to ?? call.from
  const at = text.indexOf(
    call.name.split('.').at(-1) ?? '',
    call.on === null || call.on.to >= call.to ? call.from : from,
  )
  return at < 0 || at > call.to ? call.from : at
}

function dotted(expression: Expression): string {
  if (expression.kind === 'name') return expression.name
  if (expression.kind === 'element') return dotted(expression.of)
  if (expression.kind === 'call') {
    const before = expression.on === null ? '' : dotted(expression.on)
    return before === '' ? expression.name : `${before}.${expression.name}`
  }
  return ''
}

function receiverOf(node: SyntaxNode, parents: readonly SyntaxNode[]): string | null {
  const holder = parents.findLast(
    ({ type }) =>
      !/^(expression_list|parenthesized_expression|reference_expression|await_expression|try_expression|unary_expression|variable_declaration)$/.test(
        type,
      ),
  )
  if (holder === undefined) return null
  if (declarations.test(holder.type)) return declared(holder)[0]?.[0] ?? null
  if (!assignments.test(holder.type)) return null
  const [left] = sidesOf(holder)
  const name = left === null ? null : readExpression(left)
  return name?.kind === 'name' && left !== null && left.from < node.from ? name.name : null
}

/** What stands left and right of an assignment. */
export function sidesOf(node: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const parts = named(node).filter(({ type }) => !/Op$|^TypeDef$|operator/.test(type))
  return [field(node, 'left') ?? parts[0] ?? null, field(node, 'right') ?? parts.at(-1) ?? null]
}

/** `a.b = value` and `a["b"] = value` as a step. */
export function assigned(node: SyntaxNode, left: SyntaxNode, right: SyntaxNode): readonly Step[] {
  const target = readExpression(left)
  const value = readExpression(right)
  const base = {
    isAssignment: true,
    from: node.from,
    to: node.to,
    line: node.line,
    chain: node.from,
    expression: value,
    into: null,
  }
  if (target.kind === 'element') {
    const key = target.key.kind === 'text' ? target.key.value : ''
    const given = [
      { name: null, value: target.key },
      { name: null, value },
    ]
    return [{ ...base, name: key, on: dotted(target.of), arguments: given }]
  }
  const path = dotted(target)
  const name = lastOf(path)
  return [
    {
      ...base,
      name,
      on: path.slice(0, Math.max(0, path.length - name.length - 1)),
      arguments: [{ name: null, value }],
    },
  ]
}

/** The name after the last dot. */
export function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path
}
