import type { Block, Directive } from './blocks.ts'

const deepest = 8

/** How many words snippets may say: those that each import the last one twice end there. */
const mostWords = 100_000

/** The file with every `import` of one of its own snippets replaced by what the snippet says, its arguments filled in. */
export function expanded(root: Block): Block {
  const snippets = new Map(
    root.blocks.flatMap((block) => {
      const name = /^\((.+)\)$/.exec(block.name)?.[1]
      return name === undefined ? [] : [[name, block] as const]
    }),
  )
  const used = new Set<string>()
  let said = 0
  const expand = (block: Block, depth: number): Block => {
    const imports =
      depth > deepest || said > mostWords ? [] : block.directives.filter(({ name }) => name === 'import')
    const taken = imports.flatMap(({ words: [name = '', ...given] }) => {
      const snippet = snippets.get(name)
      if (snippet === undefined) return []
      const whole = expand(snippet, depth + 1)
      said += wordsIn(whole)
      if (said > mostWords) return []
      used.add(name)
      return [filled(whole, given)]
    })
    return {
      ...block,
      directives: [...block.directives, ...taken.flatMap(({ directives }) => directives)],
      blocks: [
        ...block.blocks.map((inner) => expand(inner, depth)),
        ...taken.flatMap(({ blocks }) => blocks),
      ],
    }
  }
  const blocks = root.blocks.map((block) => expand(block, 0))
  // A snippet says what it says where it is imported; one that nothing imports is shown as it stands.
  return { ...root, blocks: blocks.filter(({ name }) => !used.has(/^\((.+)\)$/.exec(name)?.[1] ?? '')) }
}

function wordsIn({ words, directives, blocks }: Block): number {
  const own = words.length + 1
  return (
    directives.reduce((sum, one) => sum + one.words.length + 1, own) +
    blocks.reduce((sum, inner) => sum + wordsIn(inner), 0)
  )
}

/** Longer than any argument that names an origin. */
const longest = 2000

function filled(block: Block, given: readonly string[]): Block {
  const words = (all: readonly string[]) =>
    all.map((word) =>
      word.replace(/\{args(?:\[(\d+)\]|\.(\d+))\}/g, (whole, one?: string, other?: string) =>
        (given[Number(one ?? other)] ?? whole).slice(0, longest),
      ),
    )
  const directive = <T extends Directive>(one: T): T => ({ ...one, words: words(one.words) })
  return {
    ...directive(block),
    directives: block.directives.map(directive),
    blocks: block.blocks.map((inner) => filled(inner, given)),
  }
}
