/** What stands between two quotes. */
interface Quoted {
  readonly text: string
  /** The first character behind the closing quote. */
  readonly end: number
  readonly closed: boolean
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

/** bash's `$'…'`, from behind the opening quote. */
export function ansiQuoted(text: string, start: number): Quoted {
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

/** A POSIX shell's `"…"`, from behind the opening quote, with the first variable that it would expand. */
export function doubleQuoted(text: string, start: number): Quoted & { readonly variable: string | null } {
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

const double = '“”„‟″'
const single = '‘’‚‛′'

/** What closes a typographic quote; undefined where the character opens none. */
export function closingOf(character: string): string | undefined {
  return double.includes(character) ? double : single.includes(character) ? single : undefined
}

/** What a word processor made of quotes, from the opening one; those of the other kind inside were plain, too. */
export function smartQuoted(text: string, start: number): Quoted {
  const closing = closingOf(text.charAt(start)) ?? ''
  const plain = closing === double ? '"' : "'"
  let at = start + 1
  while (at < text.length && !closing.includes(text.charAt(at)) && text.charAt(at) !== plain) at += 1
  const inside = text
    .slice(start + 1, at)
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
  return { text: inside, end: at + 1, closed: at < text.length }
}
