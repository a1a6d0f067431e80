import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from '@babel/parser'

/** A regular expression as it is written under src. */
export interface WrittenPattern {
  readonly place: string
  readonly pattern: RegExp
}

const root = join(import.meta.dirname, '../../src')

/** Every regular expression literal under src, and every one that is put together of String.raw without gaps. */
export function writtenPatterns(): readonly WrittenPattern[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  return files.flatMap((file) => {
    const path = join(root, file)
    const { program } = parse(readFileSync(path, 'utf8'), {
      sourceType: 'module',
      plugins: ['typescript', 'jsx'],
    })
    const found: WrittenPattern[] = []
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if (Array.isArray(node)) return node.forEach(visit)
      const one = node as {
        type?: string
        pattern?: string
        flags?: string
        loc?: { start: { line: number } }
      }
      if (one.type === 'RegExpLiteral')
        found.push({
          place: `${relative(root, path)}:${one.loc?.start.line ?? 0}`,
          pattern: new RegExp(one.pattern ?? '', one.flags),
        })
      for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child)
    }
    visit(program)
    return found
  })
}

const classes: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'x',
  w: 'a',
  W: '-',
  d: '1',
  D: 'x',
  n: '\n',
  t: '\t',
  r: '\r',
  b: ' ',
  B: 'a',
}

/** What the pattern itself names: its words in order, and a character of each of its classes. */
function piecesOf(source: string): {
  readonly words: readonly string[]
  readonly characters: readonly string[]
} {
  const words: string[] = []
  const characters = new Set<string>()
  let word = ''
  const end = () => {
    if (word !== '') words.push(word)
    word = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character === '\\') {
      at += 1
      const escaped = source.charAt(at)
      const stands = classes[escaped]
      if (stands === undefined) word += escaped
      else {
        if (/[swdnt]/.test(escaped)) word += stands
        characters.add(stands)
      }
    } else if (character === '[') {
      const close = source.indexOf(']', at + 2)
      for (const one of source
        .slice(at + 1, close)
        .replace(/\\([swdntr])/g, (_, letter: string) => classes[letter] ?? ''))
        if (!/[\^\\]/.test(one)) characters.add(one)
      at = close
      end()
    } else if (character === '{' && /^\{\d/.test(source.slice(at))) at = source.indexOf('}', at)
    else if (/[()|*+?.^$]/.test(character)) end()
    else word += character
  }
  end()
  for (const one of words) characters.add(one.charAt(0))
  return { words, characters: [...characters] }
}

/** Texts that make a pattern with two ways of reading them try all of these. */
export function attacksOn({ source }: RegExp, length: number): readonly string[] {
  const { words, characters } = piecesOf(source)
  const pumps = [...new Set(['a', ' ', ...characters, words.join(''), ...words.slice(0, 3)])].filter(
    (one) => one !== '',
  )
  const openings = [...new Set(['', words[0] ?? '', words.slice(0, 2).join('')])]
  return pumps.flatMap((pump) =>
    openings.map((opening) => `${opening}${pump.repeat(Math.ceil(length / pump.length))}\u0001`),
  )
}
