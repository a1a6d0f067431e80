/** One word of a command line after quoting is undone, and where it began. */
export interface Word {
  readonly text: string
  readonly offset: number
}

/** The commands of a script, each a list of words, and what could not be read. */
export interface ShellRead {
  readonly commands: readonly (readonly Word[])[]
  readonly problems: readonly { readonly offset: number; readonly message: string }[]
}

const ansi: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
}

/**
 * Splits bash text into commands and words (POSIX shell, 2.2 quoting and 2.3 tokens, and bash's `$'…'`).
 * Nothing is expanded: a variable stays as written and is named in the problems.
 */
export function shellWords(text: string): ShellRead {
  const commands: Word[][] = [[]]
  const problems: { offset: number; message: string }[] = []
  let word: { text: string; offset: number } | null = null
  let skipNext = false
  let at = 0

  const add = (piece: string, from: number) => {
    word ??= { text: '', offset: from }
    word.text += piece
  }
  const end = () => {
    if (word !== null && !skipNext) commands.at(-1)?.push(word)
    if (word !== null) skipNext = false
    word = null
  }
  const open = (quote: string, from: number) => {
    problems.push({ offset: from, message: `expected a closing ${quote}, found the end of the text` })
    return text.length
  }

  while (at < text.length) {
    const from = at
    const character = text.charAt(at)
    if (character === '\\') {
      const length = text.startsWith('\\\r\n', at) ? 3 : 2
      if (!/[\r\n]/.test(text.charAt(at + 1))) add(text.charAt(at + 1), from)
      at += length
    } else if (character === "'") {
      const close = text.indexOf("'", at + 1)
      add(text.slice(at + 1, close < 0 ? undefined : close), from)
      at = close < 0 ? open("'", from) : close + 1
    } else if (text.startsWith("$'", at)) {
      const read = ansiQuoted(text, at + 2)
      add(read.text, from)
      at = read.closed ? read.end : open("'", from)
    } else if (character === '"' || text.startsWith('$"', at)) {
      const read = doubleQuoted(text, character === '"' ? at + 1 : at + 2)
      add(read.text, from)
      if (read.variable !== null) problems.push(unexpanded(read.variable, from))
      at = read.closed ? read.end : open('"', from)
    } else if (character === '#' && word === null) {
      const line = text.indexOf('\n', at)
      at = line < 0 ? text.length : line
    } else if (/[;&|\n]/.test(character)) {
      end()
      if ((commands.at(-1)?.length ?? 0) > 0) commands.push([])
      at += 1
    } else if (/[<>]/.test(character)) {
      if (word !== null && /^\d+$/.test((word as Word).text)) word = null
      end()
      at += /^[<>]&?-?\d*/.exec(text.slice(at, at + 8))?.[0].length ?? 1
      skipNext = !/[&]/.test(text.slice(from, at))
    } else if (/\s/.test(character)) {
      end()
      at += 1
    } else {
      const variable =
        character === '$' ? /^\$(\w+|\{[^}]*\}|\()/.exec(text.slice(at, at + 80))?.[0] : undefined
      if (variable !== undefined) problems.push(unexpanded(variable, from))
      add(character, from)
      at += 1
    }
  }
  end()
  return { commands: commands.filter((words) => words.length > 0), problems }
}

function unexpanded(variable: string, offset: number): { offset: number; message: string } {
  return { offset, message: `the shell variable ${variable} is not known here and stays as it is written` }
}

interface Quoted {
  readonly text: string
  readonly end: number
  readonly closed: boolean
}

function ansiQuoted(text: string, start: number): Quoted {
  const pieces: string[] = []
  let at = start
  while (at < text.length && text.charAt(at) !== "'") {
    if (text.charAt(at) !== '\\') {
      pieces.push(text.charAt(at))
      at += 1
      continue
    }
    const rest = text.slice(at + 1, at + 11)
    const number = /^(?:x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8}|[0-7]{1,3})/.exec(rest)?.[0]
    if (number === undefined) {
      pieces.push(ansi[rest.charAt(0)] ?? rest.charAt(0))
      at += 2
    } else {
      pieces.push(codePoint(number))
      at += 1 + number.length
    }
  }
  return { text: pieces.join(''), end: at + 1, closed: at < text.length }
}

function codePoint(number: string): string {
  const code = /^[xuU]/.test(number) ? parseInt(number.slice(1), 16) : parseInt(number, 8)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

function doubleQuoted(text: string, start: number): Quoted & { readonly variable: string | null } {
  const pieces: string[] = []
  let variable: string | null = null
  let at = start
  while (at < text.length && text.charAt(at) !== '"') {
    const next = text.charAt(at + 1)
    if (text.charAt(at) === '\\' && /[$`"\\\n]/.test(next)) {
      if (next !== '\n') pieces.push(next)
      at += 2
      continue
    }
    if (text.charAt(at) === '$') {
      variable ??= /^\$(\w+|\{[^}]*\}|\()/.exec(text.slice(at, at + 80))?.[0] ?? null
    }
    pieces.push(text.charAt(at))
    at += 1
  }
  return { text: pieces.join(''), end: at + 1, closed: at < text.length, variable }
}
