/** A node of a syntax tree, whichever parser made it. Offsets count UTF-16 units of the text. */
export interface SyntaxNode {
  /** As the grammar names it, tree-sitter's words. */
  readonly type: string
  /** What the node is to its parent, where the grammar says. */
  readonly field: string | null
  /** Punctuation and keywords are not named. */
  readonly isNamed: boolean
  readonly from: number
  readonly to: number
  /** Counted from 1. */
  readonly line: number
  readonly children: readonly SyntaxNode[]
  /** The text of the whole file. */
  readonly file: string
}

export function sourceOf({ file, from, to }: SyntaxNode): string {
  return file.slice(from, to)
}

/** The child that stands in one of these fields. */
export function field(node: SyntaxNode, ...names: readonly string[]): SyntaxNode | null {
  return node.children.find((child) => child.field !== null && names.includes(child.field)) ?? null
}

export function named(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ isNamed, type }) => isNamed && !/comment/.test(type))
}

export function childOf(node: SyntaxNode, type: RegExp): SyntaxNode | null {
  return node.children.find((child) => type.test(child.type)) ?? null
}
