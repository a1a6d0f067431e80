import type { Expression } from '../../source/syntax/expression.ts'
import { readExpression } from '../../source/syntax/read-expression.ts'
import { named, sourceOf, type SyntaxNode } from '../../source/syntax/syntax-node.ts'

/** A resource of Terraform, or a block or object within one. */
export interface Block {
  /** `resource`, `aws_s3_bucket`, `name`: its words. */
  readonly words: readonly string[]
  readonly line: number
  readonly values: ReadonlyMap<string, { readonly line: number; readonly value: Expression }>
  readonly blocks: readonly Block[]
}

export function blocksIn(root: SyntaxNode): Block {
  const body = root.type === 'body' ? root : (named(root).find(({ type }) => type === 'body') ?? root)
  return blockOf(body, [], root.line)
}

function blockOf(body: SyntaxNode, words: readonly string[], line: number): Block {
  const values = new Map<string, { readonly line: number; readonly value: Expression }>()
  const blocks: Block[] = []
  for (const child of named(body)) {
    if (child.type === 'attribute') {
      const [key, expression] = named(child)
      if (key === undefined || expression === undefined) continue
      const value = readExpression(expression)
      values.set(sourceOf(key), { line: child.line, value })
      blocks.push(...asBlocks(value, [sourceOf(key)]))
    } else if (child.type === 'block') {
      const inner = named(child).find(({ type }) => type === 'body')
      const own = named(child).flatMap((one) =>
        one.type === 'identifier'
          ? [sourceOf(one)]
          : one.type === 'string_lit'
            ? [sourceOf(one).replace(/"/g, '')]
            : [],
      )
      // `dynamic "cors_rule" { content { … } }` makes blocks of that name.
      if (inner !== undefined)
        blocks.push(blockOf(inner, own[0] === 'dynamic' ? own.slice(1) : own, child.line))
    }
  }
  return { words, line, values, blocks }
}

/** An object as a block: modules take `cors_rule = [{ … }]`. */
function asBlocks(value: Expression, words: readonly string[]): readonly Block[] {
  if (value.kind === 'list') return value.items.flatMap((item) => asBlocks(item, words))
  if (value.kind === 'call') return value.arguments.flatMap((one) => asBlocks(one.value, words))
  if (value.kind === 'either') return value.values.flatMap((one) => asBlocks(one, words))
  if (value.kind !== 'map') return []
  return [
    {
      words,
      line: value.line,
      values: new Map(
        value.entries.map((entry) => [entry.name ?? '', { line: entry.value.line, value: entry.value }]),
      ),
      blocks: value.entries.flatMap((entry) => asBlocks(entry.value, [entry.name ?? ''])),
    },
  ]
}
