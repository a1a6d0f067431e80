import type { Argument, Expression } from './expression.ts'
import { readExpression } from './read-expression.ts'
import { childOf, field, named, sourceOf, type SyntaxNode } from './syntax-node.ts'

/** Source in the few shapes that a reader of settings asks for. */
export interface Code {
  /** Every call, struct and assignment, in the order of the text; each link of a chain is one. */
  readonly steps: readonly Step[]
  readonly annotations: readonly Annotation[]
  /** What a name holds, where the file gives it one value only. */
  readonly values: ReadonlyMap<string, Expression>
  /** Functions, methods and blocks that are handed on: what stands together. */
  readonly scopes: readonly Range[]
  /** What the file hands to whoever loads it (PHP's `return [ … ]`). */
  readonly returned: Expression | null
  /** The first place that does not fit the grammar; null where all does. */
  readonly fault: { readonly line: number; readonly column: number } | null
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** `root.….name(arguments)`, or `root.….name = value`. */
export interface Step extends Range {
  readonly name: string
  /** What it is done to, its names with dots between; empty where there is none. */
  readonly on: string
  readonly arguments: readonly Argument[]
  readonly isAssignment: boolean
  readonly line: number
  /** The same for all steps of one chain. */
  readonly chain: number
  /** The whole expression. */
  readonly expression: Expression
  /** The name that gets what the chain comes to. */
  readonly into: string | null
}

interface Annotation extends Range {
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly line: number
  /** The name of the field, function or class that it stands on; null where the grammar does not tell. */
  readonly target: string | null
}

const calls =
  /^(method_invocation|invocation_expression|call_expression|function_call_expression|member_call_expression|nullsafe_member_call_expression|scoped_call_expression|call|function_call|CallExpression|object_creation_expression|implicit_object_creation_expression|struct_expression|composite_literal|macro_invocation)$/
const assignments =
  /^(assignment_expression|assignment|assignment_statement|AssignStatement|operator_assignment|augmented_assignment_expression)$/
const declarations =
  /^(variable_declarator|property_declaration|const_spec|var_spec|short_var_declaration|let_declaration|const_item|static_item|const_element|property_element|parameter|class_parameter|default_parameter|property_promotion_parameter|simple_parameter)$/
const functions =
  /^(method_declaration|function_declaration|function_item|function_definition|method|singleton_method|FunctionDefinition|constructor_declaration|lambda_expression|lambda_literal|func_literal|closure_expression|anonymous_function|arrow_function|do_block|block|LambdaExpression|local_function_statement)$/
const annotated = /^(annotation|marker_annotation|attribute|Decorator)$/

/** Reads a whole file. A fault of its grammar does not stop the reading. */
export function readCode(root: SyntaxNode): Code {
  const steps: Step[] = []
  const annotations: Annotation[] = []
  const values = new Map<string, Expression | null>()
  const scopes: Range[] = []
  let returned: Expression | null = null
  let fault: SyntaxNode | null = null
  const bind = (name: string, value: Expression) => values.set(name, values.has(name) ? null : value)
  const around: SyntaxNode[] = []
  const visit = (node: SyntaxNode): void => {
    const { type } = node
    const parents: readonly SyntaxNode[] = around
    if (/^(ERROR|⚠)$/.test(type)) fault ??= node
    // A block is handed on in Ruby alone; elsewhere it is what braces hold.
    if (functions.test(type) && (type !== 'block' || parents.at(-1)?.type === 'call')) scopes.push(node)
    if (annotated.test(type)) {
      const one = readExpression(node)
      if (one.kind === 'call') annotations.push({ ...one, target: targetOf(parents) })
    }
    if (calls.test(type) && !isLink(node, parents)) steps.push(...chain(node, parents))
    if (assignments.test(type)) {
      const [left, right] = sidesOf(node)
      if (left !== null && right !== null) {
        steps.push(...assigned(node, left, right))
        const name = readExpression(left)
        if (name.kind === 'name') bind(lastOf(name.name), readExpression(right))
      }
    }
    if (declarations.test(type)) for (const [name, value] of declared(node)) bind(name, readExpression(value))
    if (/^(return_statement)$/.test(type) && parents.every((parent) => !functions.test(parent.type))) {
      const value = named(node)[0]
      if (value !== undefined) returned ??= readExpression(value)
    }
    around.push(node)
    for (const child of node.children) visit(child)
    around.pop()
  }
  visit(root)
  return {
    steps: steps.toSorted((a, b) => a.from - b.from || a.to - b.to),
    annotations,
    values: new Map([...values].filter((entry): entry is [string, Expression] => entry[1] !== null)),
    scopes,
    returned,
    fault: placeOf(fault),
  }
}

function placeOf(node: SyntaxNode | null): Code['fault'] {
  return node === null
    ? null
    : { line: node.line, column: node.from - node.file.lastIndexOf('\n', node.from - 1) }
}

/** Whether the call is the first part of a longer chain, which is read from its end. */
function isLink(node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
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

function chain(node: SyntaxNode, parents: readonly SyntaxNode[]): readonly Step[] {
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

function sidesOf(node: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const parts = named(node).filter(({ type }) => !/Op$|^TypeDef$|operator/.test(type))
  return [field(node, 'left') ?? parts[0] ?? null, field(node, 'right') ?? parts.at(-1) ?? null]
}

function assigned(node: SyntaxNode, left: SyntaxNode, right: SyntaxNode): readonly Step[] {
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

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path
}

function declared(node: SyntaxNode): readonly (readonly [string, SyntaxNode])[] {
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

/** The name of what an annotation stands on. */
function targetOf(parents: readonly SyntaxNode[]): string | null {
  const holder = parents.findLast(({ type }) =>
    /declaration|parameter|definition|class_parameter|DecoratedStatement|_item$/.test(type),
  )
  if (holder === undefined) return null
  const name = field(holder, 'name') ?? field(field(holder, 'declarator') ?? holder, 'name') ?? nameIn(holder)
  return name === null ? null : sourceOf(name)
}

function nameIn(holder: SyntaxNode): SyntaxNode | null {
  const inside = childOf(
    holder,
    /^(variable_declaration|FunctionDefinition|ClassDefinition|variable_declarator)$/,
  )
  return childOf(inside ?? holder, /^(identifier|VariableName|name|variable_name)$/)
}
