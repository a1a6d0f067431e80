import { createBlocks, type BlocksRead } from './blocks.ts'

const tokens =
  /\\\r?\n|\r?\n|[^\S\n]+|#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|`([^`]*)`|<<(\w+)\n([\s\S]*?)\n[^\S\n]*\3(?!\w)|\S+/g

/**
 * Reads a Caddyfile's syntax: words, quotes, backticks and heredocs, one directive a line, `{` at its end opens a block
 * and `}` alone closes it. Braces inside a word are a placeholder. A misfit ends the reading; what came before it is kept.
 */
export function caddyBlocks(text: string): BlocksRead {
  const blocks = createBlocks()
  let words: string[] = []
  let line = 1
  let begun = 1
  let lineStart = 0
  let isOpening = false
  const endLine = (): void => {
    const [name = '', ...rest] = words
    if (isOpening) blocks.begin({ name, words: rest, line: words.length === 0 ? line : begun })
    else if (words.length > 0) blocks.add({ name, words: rest, line: begun })
    words = []
    isOpening = false
  }
  for (const { 0: token, 1: double, 2: back, 4: here, index } of text.matchAll(tokens)) {
    const breaks = token.split('\n').length - 1
    if (/^\r?\n$/.test(token)) endLine()
    else if (token === '}' && words.length === 0) {
      if (!blocks.end()) {
        const message = 'expected a directive, found “}” without a block'
        return { root: blocks.root, problem: { line, column: index - lineStart + 1, message } }
      }
    } else if (token === '{') isOpening = true
    else if (!/^(\s|#|\\\r?\n)/.test(token)) {
      if (words.length === 0) begun = line
      words.push(double?.replace(/\\"/g, '"') ?? back ?? here ?? token)
    }
    line += breaks
    if (breaks > 0) lineStart = index + token.lastIndexOf('\n') + 1
  }
  endLine()
  if (blocks.depth() === 0) return { root: blocks.root, problem: null }
  const { name, line: opened } = blocks.innermost()
  const message = `expected “}” for ${name === '' ? 'the block' : name} of line ${opened}, found the end of the file`
  return { root: blocks.root, problem: { line, column: text.length - lineStart + 1, message } }
}
