import { walkBlocks, type Block } from './blocks.ts'
import { nginxBlocks } from './nginx-blocks.ts'
import type { SourceTree } from './scan.ts'

/** A block of another file that includes this one. */
export interface IncludingBlock {
  readonly file: string
  readonly block: Block
  readonly around: readonly Block[]
}

/** The blocks of the tree that say `include` of a file; nginx names it from a folder that the tree need not show. */
export function includedIn(file: string, tree: SourceTree): readonly IncludingBlock[] {
  const name = file.split('/').at(-1) ?? file
  const found: IncludingBlock[] = []
  for (const other of tree.paths) {
    if (other === file || !/\.(conf|template|nginx|inc)$|sites-(available|enabled)\//.test(other)) continue
    const text = tree.text(other)
    if (text === null || !text.includes(name)) continue
    walkBlocks(nginxBlocks(text).root, (block, around) => {
      const includes = block.directives.some(
        ({ name: directive, words: [path = ''] }) =>
          directive === 'include' && (path === name || path.endsWith(`/${name}`)),
      )
      if (includes) found.push({ file: other, block, around })
    })
  }
  return found
}
