/** `name word word`, as configuration files write it. */
export interface Directive {
  readonly name: string
  readonly words: readonly string[]
  readonly line: number
}

/** A directive that holds others; the root has no name. */
export interface Block extends Directive {
  readonly directives: readonly Directive[]
  readonly blocks: readonly Block[]
}

export interface BlocksRead {
  readonly root: Block
  /** The first place that does not fit; what stands before it is kept. */
  readonly problem: { readonly line: number; readonly column: number; readonly message: string } | null
}

interface Open extends Directive {
  readonly directives: Directive[]
  readonly blocks: Block[]
}

/** What stands deeper than anyone nests by hand is passed over. */
const deepest = 200

/** Puts a configuration file together while it is read. */
export function createBlocks() {
  const root: Open = { name: '', words: [], line: 1, directives: [], blocks: [] }
  const open: Open[] = [root]
  const innermost = (): Open => open.at(-1) ?? root
  return {
    root,
    depth: () => open.length - 1,
    innermost: (): Block => innermost(),
    add: (directive: Directive) => innermost().directives.push(directive),
    begin: (directive: Directive) => {
      const block = { ...directive, directives: [], blocks: [] }
      if (open.length <= deepest) innermost().blocks.push(block)
      open.push(block)
    },
    /** False where no block is open. */
    end: (): boolean => open.length > 1 && open.pop() !== undefined,
  }
}

/** Visits every block below one, the outer before the inner, with those around it. */
export function walkBlocks(
  block: Block,
  visit: (block: Block, around: readonly Block[]) => void,
  around: readonly Block[] = [],
): void {
  visit(block, around)
  for (const inner of block.blocks) walkBlocks(inner, visit, [...around, block])
}

/** A comma-separated header value as a list. */
export function listOf(value: string | null): readonly string[] | '*' | 'unknown' {
  if (value === null) return 'unknown'
  return value.trim() === '*' ? '*' : value.split(',').map((one) => one.trim())
}
