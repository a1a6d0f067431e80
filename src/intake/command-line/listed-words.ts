import type { Word } from './word.ts'

/** A program whose words stand in a list: the exec form of Docker, a probe of Kubernetes, an argument of `spawn`. */
export interface ListedProgram {
  readonly name: string
  readonly offset: number
  /** The first character behind the list. */
  readonly ends: number
  readonly words: readonly Word[]
}

const flow = /(["'])(?:[\w./-]{0,80}\/)?(curl|wget)(?:\.exe)?\1\s{0,20},/g
const block = /^([ \t]{0,80})-[ \t]+(["']?)(?:[\w./-]{0,80}\/)?(curl|wget)\2[ \t]*\r?\n/gm

/** The programs of a text whose words are the items of a list, as `["curl", "-f", URL]` or a line for each. */
export function listedPrograms(text: string): readonly ListedProgram[] {
  const flows = [...text.matchAll(flow)].map((match) => ({
    name: match[2] ?? '',
    offset: match.index,
    ...itemsAfter(text, match.index + match[0].length),
  }))
  const blocks = [...text.matchAll(block)].map((match) => ({
    name: match[3] ?? '',
    offset: match.index,
    ...linesAfter(text, match.index + match[0].length, match[1] ?? ''),
  }))
  return [...flows, ...blocks].filter(({ words }) => asks(words))
}

/** A list of tools is none: the words of a command have an address, or options beside what holds one. */
function asks(words: readonly Word[]): boolean {
  const has = (pattern: RegExp) => words.some(({ text }) => pattern.test(text))
  return (
    has(/^[a-z][a-z0-9+.-]{1,20}:\/\/|^localhost\b|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,8}[:/]/i) ||
    (has(/^-/) && has(/\$/))
  )
}

type Listed = Pick<ListedProgram, 'ends' | 'words'>

/** A text in quotes, Python's letters before it among them, or the name of what holds one. */
const item =
  /^[\s[]{0,200}(?:[bfru]{0,2}(?:"((?:[^"\\\n]|\\.){0,4000})"|'((?:[^'\\\n]|\\.){0,4000})'|`([^`\n]{0,4000})`)|([A-Za-z_][\w.]{0,80}))\s{0,200}(,?)/

function itemsAfter(text: string, start: number): Listed {
  const words: Word[] = []
  let at = start
  while (words.length < 200) {
    const found = item.exec(text.slice(at, at + 8600))
    if (found === null) break
    const [whole, double, single, template, name, comma] = found
    const written = double ?? single
    const value = written === undefined ? (template ?? `\${${name}}`) : unescaped(written)
    words.push({ text: value, offset: at - start, isQuoted: true })
    at += whole.length
    if (comma === '') break
  }
  return { words, ends: at }
}

function unescaped(written: string): string {
  return written.replace(/\\(.)/g, (_, character: string) =>
    character === 'n' ? '\n' : character === 't' ? '\t' : character,
  )
}

/** The lines of the same depth that begin with a dash. */
function linesAfter(text: string, start: number, depth: string): Listed {
  const words: Word[] = []
  let at = start
  while (at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const line = text.slice(at, end)
    if (!line.startsWith(`${depth}- `)) break
    const value = line.slice(depth.length + 2).trim()
    const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(value) ?? []
    words.push({
      text: double ?? single ?? value.replace(/\s#.*$/, ''),
      offset: at - start,
      isQuoted: true,
    })
    at = end + 1
  }
  return { words, ends: at }
}
