import { walkBlocks, type Block } from './blocks.ts'
import { nginxBlocks } from './nginx-blocks.ts'
import { foundOnce } from '../source/found-once.ts'
import type { SourceTree } from './scan.ts'

/** A block of another file that includes this one. */
export interface IncludingBlock {
  readonly file: string
  readonly block: Block
  readonly around: readonly Block[]
}

/** The blocks of the tree that say `include` of a file; nginx names it from a folder that the tree need not show. */
export function includedIn(file: string, tree: SourceTree): readonly IncludingBlock[] {
  const including = includes(tree).get(lastOf(file)) ?? []
  return including.filter((one) => one.file !== file)
}

/** The blocks that include something, by the name of what they include. */
const includes = foundOnce((tree: SourceTree): ReadonlyMap<string, readonly IncludingBlock[]> => {
  const found = new Map<string, IncludingBlock[]>()
  for (const file of tree.paths) {
    if (!/\.(conf|template|nginx|inc)$|sites-(available|enabled)\//.test(file)) continue
    const text = tree.text(file)
    if (text === null || !text.includes('include')) continue
    walkBlocks(nginxBlocks(text).root, (block, around) => {
      const names = block.directives.flatMap(({ name, words: [path = ''] }) =>
        name === 'include' ? [lastOf(path)] : [],
      )
      for (const name of new Set(names)) {
        const known = found.get(name) ?? []
        found.set(name, known)
        known.push({ file, block, around })
      }
    })
  }
  return found
})

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? path
}
