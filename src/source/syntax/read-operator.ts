import type { Read, Shape } from './shape.ts'
import { type SyntaxNode, childOf, field, named, sourceOf } from './syntax-node.ts'

/** The expression in a field of a node. */
export function fieldRead(node: SyntaxNode, name: string, read: Read): Shape | null {
  const one = field(node, name)
  return one === null ? null : read(one)
}

/** What brackets, casts and other wrappers hold. */
export function inner(node: SyntaxNode, read: Read): Shape | null {
  const children = named(node)
  const value = field(node, 'value', 'operand', 'argument') ?? children.at(-1)
  // `!a` is not a.
  if (
    /^(unary_expression|prefix_unary_expression|unary_op_expression)$/.test(node.type) &&
    /^(!|not\b|-)/.test(sourceOf(node))
  )
    return { kind: 'unknown' }
  if (node.type === 'postfix_unary_expression') return children[0] === undefined ? null : read(children[0])
  if (node.type === 'as_expression' || node.type === 'ReturnStatement')
    return children[0] === undefined ? null : read(children[0])
  // HCL: `var.name` is a name and the steps after it.
  if (node.type === 'expression' && children.length > 1) return steps(children, read)
  return value === undefined ? null : read(value)
}

function steps(children: readonly SyntaxNode[], read: Read): Shape | null {
  const [first, ...more] = children
  if (first === undefined) return null
  const start = read(first)
  if (start.kind !== 'name') return { kind: 'unknown' }
  return {
    kind: 'name',
    name: [start.name, ...more.map((one) => sourceOf(one).replace(/^\./, ''))]
      .join('.')
      .replace(/\.\[/g, '['),
  }
}

/** Sums of texts, and `a or b`. */
export function binary(node: SyntaxNode, read: Read): Shape | null {
  const parts = named(node).filter(({ type }) => !/Op$/.test(type))
  const [left, right] = [field(node, 'left') ?? parts[0], field(node, 'right') ?? parts.at(-1)]
  if (left === undefined || right === undefined) return null
  const operator = node.file.slice(left.to, right.from).replace(/\s+|\/\*.*\*\//g, '')
  if (/^(\?\?|\?:|\|\||or)$/.test(operator) && !isCondition(left))
    return { kind: 'otherwise', first: read(left), second: read(right) }
  if (operator === '+' || operator === '.') {
    const pieces = [read(left), read(right)]
    return pieces.every((piece) => piece.kind === 'list')
      ? { kind: 'list', items: pieces.flatMap((piece) => (piece.kind === 'list' ? piece.items : [])) }
      : {
          kind: 'joined',
          pieces: pieces.flatMap((piece) => (piece.kind === 'joined' ? piece.pieces : [piece])),
        }
  }
  return { kind: 'comparison', operator, left: read(left), right: read(right) }
}

function isCondition(node: SyntaxNode): boolean {
  return /[=!]=|[<>]=?\s|&&|\bnot\b/.test(sourceOf(node))
}

/** What a condition chooses between. */
export function either(node: SyntaxNode, read: Read): Shape | null {
  const [then, otherwise] = [field(node, 'consequence', 'body'), field(node, 'alternative')]
  if (node.type === 'conditional_expression' && then === null && otherwise !== null) {
    // PHP: `a ?: b`.
    const condition = field(node, 'condition')
    return condition === null ? null : { kind: 'otherwise', first: read(condition), second: read(otherwise) }
  }
  if (then !== null && otherwise !== null) return { kind: 'either', values: [read(then), read(otherwise)] }
  const children = named(node)
  if (node.type === 'ConditionalExpression') {
    const [first, , last] = children
    return first === undefined || last === undefined
      ? null
      : { kind: 'either', values: [read(first), read(last)] }
  }
  const values = children
    .slice(1)
    .flatMap((child) => (/else|match_block|when_entry|arm/.test(child.type) ? lastsOf(child) : [child]))
  return { kind: 'either', values: values.map(read) }
}

function lastsOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (/match_block/.test(node.type)) return named(node).flatMap(lastsOf)
  const last = named(node).at(-1)
  return last === undefined ? [] : [last]
}

/** A function that is handed on. */
export function func(node: SyntaxNode, read: Read): Shape | null {
  if (node.type === 'annotated_lambda') {
    const literal = childOf(node, /lambda_literal/)
    return literal === null ? null : func(literal, read)
  }
  const given = field(node, 'parameters') ?? childOf(node, /parameter|ParamList/i)
  const parameters = given === null ? [] : (sourceOf(given).match(/[A-Za-z_]\w*/g) ?? [])
  const body = field(node, 'body')
  const statements =
    body === null ? named(node).filter((child) => child !== given) : isBlock(body) ? flattened(body) : [body]
  return { kind: 'function', parameters, body: statements.map(read) }
}

function isBlock({ type }: SyntaxNode): boolean {
  return /^(block|compound_statement|statement_list|body_statement|block_body|statements)$/.test(type)
}

function flattened(node: SyntaxNode): readonly SyntaxNode[] {
  return named(node).flatMap((child) => (isBlock(child) ? flattened(child) : [child]))
}
