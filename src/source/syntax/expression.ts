/** A piece of source, in the shapes that programming languages share. */
export type Expression = Located &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'regexp'; readonly pattern: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly Argument[] }
    /** `a.b`, `A::B` and `$a->b` alike: the names with dots between. */
    | { readonly kind: 'name'; readonly name: string }
    | Call
    /** Text put together: interpolation and sums. */
    | { readonly kind: 'joined'; readonly pieces: readonly Expression[] }
    /** One of these, which a condition decides. */
    | { readonly kind: 'either'; readonly values: readonly Expression[] }
    /** The second where the first is not there. */
    | { readonly kind: 'otherwise'; readonly first: Expression; readonly second: Expression }
    /** `a[b]` */
    | { readonly kind: 'element'; readonly of: Expression; readonly key: Expression }
    | {
        readonly kind: 'comparison'
        readonly operator: string
        readonly left: Expression
        readonly right: Expression
      }
    | {
        readonly kind: 'function'
        readonly parameters: readonly string[]
        readonly body: readonly Expression[]
      }
    | { readonly kind: 'unknown' }
  )

interface Located {
  readonly line: number
  readonly from: number
  readonly to: number
  /** As it was written, on one line and at most 60 characters. */
  readonly source: string
}

/** A call, the making of an object, an annotation, a struct with its fields. */
export interface Call {
  readonly kind: 'call'
  /** The last of its names. */
  readonly name: string
  /** What it is called on: `a` of `a.b()`. */
  readonly on: Expression | null
  readonly arguments: readonly Argument[]
}

export interface Argument {
  /** Of a named argument, a field or an entry. */
  readonly name: string | null
  readonly value: Expression
}

/** All names of a call or name, with dots between: `cors.New`, `registry.addMapping.allowedOrigins`. */
export function pathOf(expression: Expression | null): string {
  if (expression === null) return ''
  if (expression.kind === 'name') return expression.name
  if (expression.kind === 'element') return pathOf(expression.of)
  if (expression.kind !== 'call') return ''
  const before = pathOf(expression.on)
  return before === '' ? expression.name : `${before}.${expression.name}`
}

/** Visits an expression and every one inside it, the outer before the inner. */
export function everyExpression(expression: Expression, visit: (one: Expression) => void): void {
  visit(expression)
  for (const inner of within(expression)) everyExpression(inner, visit)
}

function within(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items
    case 'map':
      return expression.entries.map(({ value }) => value)
    case 'call':
      return [...(expression.on ? [expression.on] : []), ...expression.arguments.map(({ value }) => value)]
    case 'joined':
      return expression.pieces
    case 'either':
      return expression.values
    case 'otherwise':
      return [expression.first, expression.second]
    case 'element':
      return [expression.of, expression.key]
    case 'comparison':
      return [expression.left, expression.right]
    case 'function':
      return expression.body
    default:
      return []
  }
}
