import { characterOf } from '../code-point.ts'

/** What stands between two quotes. */
interface Quoted {
  readonly text: string
  /** The first character behind the closing quote. */
  readonly end: number
  /** The quote that was looked for in vain; null where it came. */
  readonly unclosed: string | null
  /** The first variable that a shell would expand in it. */
  readonly variable: string | null
}

/** What is quoted from here on (POSIX shell 2.2, and bash's `$'…'`); null where no quote opens. */
export function quotedAt(text: string, at: number): Quoted | null {
  const character = text.charAt(at)
  if (character === "'") return singleQuoted(text, at + 1)
  if (text.startsWith("$'", at)) return ansiQuoted(text, at + 2)
  if (character === '"') return doubleQuoted(text, at + 1)
  if (text.startsWith('$"', at)) return doubleQuoted(text, at + 2)
  return isTypographic(character) ? smartQuoted(text, at) : null
}

function ending(text: string, pieces: readonly string[], at: number, quote: string): Quoted {
  const unclosed = at < text.length ? null : quote
  return { text: pieces.join(''), end: Math.min(at + 1, text.length), unclosed, variable: null }
}

function singleQuoted(text: string, start: number): Quoted {
  const close = text.indexOf("'", start)
  const end = close < 0 ? text.length : close
  return ending(text, [text.slice(start, end)], end, "'")
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
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
}
const ansiEscape = /^\\(?:(x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8})|([0-7]{1,3})|c([^'])|([\s\S]))/

/** bash's `$'…'` (3.1.2.4), from behind the opening quote: a backslash before anything else stays. */
function ansiQuoted(text: string, start: number): Quoted {
  const pieces: string[] = []
  let at = start
  while (at < text.length && text.charAt(at) !== "'") {
    if (text.charAt(at) !== '\\') {
      pieces.push(text.charAt(at))
      at += 1
      continue
    }
    const [whole, digits, octal, control, letter = ''] = ansiEscape.exec(text.slice(at, at + 10)) ?? ['\\']
    pieces.push(
      characterOf(digits?.slice(1), 16) ??
        characterOf(octal, 8) ??
        (control === undefined ? null : String.fromCharCode(control.charCodeAt(0) & 31)) ??
        ansi[letter] ??
        whole,
    )
    at += whole.length
  }
  return ending(text, pieces, at, "'")
}

/** A POSIX shell's `"…"`, from behind the opening quote. */
function doubleQuoted(text: string, start: number): Quoted {
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
    variable ??= variableAt(text, at)
    pieces.push(text.charAt(at))
    at += 1
  }
  return { ...ending(text, pieces, at, '"'), variable }
}

/** A variable or a command substitution as it is written; null where none begins. */
export function variableAt(text: string, at: number): string | null {
  if (text.charAt(at) !== '$') return null
  return /^\$(\w+|\{[^}]*\}|\(\w+\)|\()/.exec(text.slice(at, at + 80))?.[0] ?? null
}

const double = '“”„‟″'
const single = '‘’‚‛′'

/** What a word processor makes of a quote. */
export function isTypographic(character: string): boolean {
  return double.includes(character) || single.includes(character)
}

/** From the opening quote; those of the other kind inside were plain, too. */
function smartQuoted(text: string, start: number): Quoted {
  const quote = text.charAt(start)
  const [closing, plain] = double.includes(quote) ? [double, '"'] : [single, "'"]
  let at = start + 1
  while (at < text.length && !closing.includes(text.charAt(at)) && text.charAt(at) !== plain) at += 1
  const inside = text
    .slice(start + 1, at)
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
  return ending(text, [inside], at, quote)
}
