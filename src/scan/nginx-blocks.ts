import { createBlocks, type BlocksRead } from './blocks.ts'

const tokens =
  /#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([;{}])|\n|(?:\$\{[^{}\s]{0,200}\}|[^\s;{}"'])+|["']/g

/** Reads nginx's block syntax (words, quotes, `;`, `{`, `}`). A misfit ends the reading; what came before it is kept. */
export function nginxBlocks(text: string): BlocksRead {
  const blocks = createBlocks()
  let words: string[] = []
  let line = 1
  let lineStart = 0
  let begun = 1
  for (const { 0: token, 1: double, 2: single, 3: mark, index } of text.matchAll(tokens)) {
    const fault = (message: string): BlocksRead => ({
      root: blocks.root,
      problem: { line, column: index - lineStart + 1, message },
    })
    if (token === '\n') {
      line += 1
      lineStart = index + 1
    } else if (token.startsWith('#')) continue
    else if (token === '"' || token === "'")
      return fault(`expected a closing ${token}, found the end of the file`)
    else if (mark === '}') {
      if (!blocks.end()) return fault('expected a directive, found “}” without a block')
      words = []
    } else if (mark !== undefined) {
      const [name, ...rest] = words
      if (name === undefined && mark === '{')
        return fault('expected the name of a block before “{”, found none')
      if (name !== undefined) (mark === ';' ? blocks.add : blocks.begin)({ name, words: rest, line: begun })
      words = []
    } else {
      if (words.length === 0) begun = line
      words.push(double ?? single ?? token)
      const breaks = token.split('\n').length - 1
      if (breaks > 0) lineStart = index + token.lastIndexOf('\n') + 1
      line += breaks
    }
  }
  if (blocks.depth() === 0) return { root: blocks.root, problem: null }
  return {
    root: blocks.root,
    problem: {
      line,
      column: text.length - lineStart + 1,
      message: `expected “}” for ${blocks.innermost().name} of line ${blocks.innermost().line}, found the end of the file`,
    },
  }
}
