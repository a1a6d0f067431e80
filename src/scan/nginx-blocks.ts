/** `name word word;` */
export interface Directive {
  readonly name: string
  readonly words: readonly string[]
  readonly line: number
}

/** `name word { … }`; the root has no name. */
export interface Block extends Directive {
  readonly directives: readonly Directive[]
  readonly blocks: readonly Block[]
}

interface Open extends Directive {
  readonly directives: Directive[]
  readonly blocks: Block[]
}

const tokens = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([;{}])|\n|[^\s;{}"'#]+/g

/** Reads nginx's block syntax (words, quotes, `;`, `{`, `}`). A misfit ends the reading; what came before it is kept. */
export function blocksOf(text: string): {
  readonly root: Block
  readonly problem: { readonly line: number; readonly column: number; readonly message: string } | null
} {
  const root: Open = { name: '', words: [], line: 1, directives: [], blocks: [] }
  const open: Open[] = [root]
  let words: string[] = []
  let line = 1
  let begun = 1
  const fault = (message: string) => ({ root, problem: { line, column: 1, message } })
  for (const [token, double, single, mark] of text.matchAll(tokens)) {
    const current = open.at(-1) ?? root
    if (token === '\n') line += 1
    else if (token.startsWith('#')) continue
    else if (mark === ';' || mark === '{') {
      const [name, ...rest] = words
      if (name === undefined) {
        if (mark === '{') return fault('expected the name of a block before “{”, found none')
        continue
      }
      const directive = { name, words: rest, line: begun }
      if (mark === ';') current.directives.push(directive)
      else open.push({ ...directive, directives: [], blocks: [] })
      words = []
    } else if (mark === '}') {
      const closed = open.length > 1 ? open.pop() : undefined
      if (closed === undefined) return fault('expected a directive, found “}” without a block')
      ;(open.at(-1) ?? root).blocks.push(closed)
      words = []
    } else {
      if (words.length === 0) begun = line
      words.push(double ?? single ?? token)
      line += (double ?? single ?? '').split('\n').length - 1
    }
  }
  while (open.length > 1) {
    const closed = open.pop()
    if (closed !== undefined) (open.at(-1) ?? root).blocks.push(closed)
    if (open.length === 1)
      return { root, problem: { line, column: 1, message: 'expected “}”, found the end of the file' } }
  }
  return { root, problem: null }
}
