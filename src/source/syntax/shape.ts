import type { Expression } from './expression.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** An expression without its place. */
export type Shape = Expression extends infer Each
  ? Each extends Expression
    ? Omit<Each, 'line' | 'from' | 'to' | 'source'>
    : never
  : never

/** Reads a part of the expression. */
export type Read = (one: SyntaxNode) => Expression

/** Reads one shape; null where the node is not complete. */
export type Reader = (node: SyntaxNode, read: Read) => Shape | null
