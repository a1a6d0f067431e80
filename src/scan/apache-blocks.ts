import { createBlocks, type BlocksRead } from './blocks.ts'

const word = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\S+)/g

/**
 * Reads the syntax of Apache httpd's configuration: one directive a line, a backslash at its end joins the next, quotes
 * group, `<Section …>` holds others. A section closed by another name ends the reading; what came before it is kept.
 */
export function apacheBlocks(text: string): BlocksRead {
  const blocks = createBlocks()
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1
    let written = lines[at] ?? ''
    while (written.endsWith('\\') && at + 1 < lines.length) {
      at += 1
      written = written.slice(0, -1) + (lines[at] ?? '')
    }
    const content = written.trim()
    if (content === '' || content.startsWith('#')) continue
    const column = written.indexOf(content) + 1
    const closes = /^<\/\s*(\w+)\s*>/.exec(content)?.[1]
    if (closes !== undefined) {
      const { name } = blocks.innermost()
      if (name.toLowerCase() !== closes.toLowerCase()) {
        const expected = name === '' ? 'a directive' : `</${name}>`
        return {
          root: blocks.root,
          problem: { line, column, message: `expected ${expected}, found </${closes}>` },
        }
      }
      blocks.end()
      continue
    }
    const opens = /^<\s*(\w+)\s*(.*?)>?$/.exec(content)
    const [name = '', ...words] =
      opens === null ? wordsOf(content) : [opens[1] ?? '', ...wordsOf(opens[2] ?? '')]
    ;(opens === null ? blocks.add : blocks.begin)({ name, words, line })
  }
  if (blocks.depth() === 0) return { root: blocks.root, problem: null }
  const { name, line } = blocks.innermost()
  const last = lines.at(-1) ?? ''
  const message = `expected </${name}> for line ${line}, found the end of the file`
  return { root: blocks.root, problem: { line: lines.length, column: last.length + 1, message } }
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(word)].map(([, double, single, bare]) =>
    double === undefined && single === undefined
      ? (bare ?? '')
      : (double ?? single ?? '').replace(/\\(["'])/g, '$1'),
  )
}
