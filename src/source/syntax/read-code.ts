import type { Annotation, Code, Range, Step } from './code.ts'
import type { Expression } from './expression.ts'
import { declarations, declared, targetOf } from './read-declarations.ts'
import { readExpression } from './read-expression.ts'
import { assigned, assignments, calls, chain, isLink, lastOf, sidesOf } from './read-steps.ts'
import { type SyntaxNode, named } from './syntax-node.ts'

const functions =
  /^(method_declaration|function_declaration|function_item|function_definition|method|singleton_method|FunctionDefinition|constructor_declaration|lambda_expression|lambda_literal|func_literal|closure_expression|anonymous_function|arrow_function|do_block|block|LambdaExpression|local_function_statement)$/

const annotated = /^(annotation|marker_annotation|attribute|Decorator)$/

/** Reads a whole file. A fault of its grammar does not stop the reading. */
export function readCode(root: SyntaxNode): Code {
  const steps: Step[] = []
  const annotations: Annotation[] = []
  const values = new Map<string, Expression | null>()
  const scopes: Range[] = []
  const results: Expression[] = []
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
      if (one.kind === 'call') annotations.push({ ...one, ...targetOf(parents) })
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
    if (/^(return_statement|ReturnStatement)$/.test(type)) {
      const value = named(node)[0]
      const given = value === undefined ? null : readExpression(value)
      if (given !== null && parents.every((parent) => !functions.test(parent.type))) returned ??= given
      else if (given?.kind === 'map') results.push(given)
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
    results,
    fault: placeOf(fault),
  }
}

function placeOf(node: SyntaxNode | null): Code['fault'] {
  return node === null
    ? null
    : { line: node.line, column: node.from - node.file.lastIndexOf('\n', node.from - 1) }
}
