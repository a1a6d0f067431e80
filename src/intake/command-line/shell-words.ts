import { isTypographic, quotedAt, variableAt } from './shell-quotes.ts'
import { add, endWord, say, sayUnexpanded, startScan, type Scan } from './shell-scan.ts'
import type { ShellRead, Word } from './word.ts'

/** Takes what stands at the place of the scan, or leaves it to the next rule. */
type Rule = (scan: Scan, character: string) => boolean

/**
 * Splits the first command of a bash text into words (POSIX shell, 2.2 quoting and 2.3 tokens, and bash's `$'…'`).
 * Nothing is expanded: a variable stays as written and is named in the problems. What chats and editors did to a
 * command is undone and said: typographic quotes, lost or foreign signs at the ends of lines.
 */
export function shellWords(text: string): ShellRead {
  const scan = startScan(text)
  while (scan.at < text.length && !scan.isOver) {
    const character = text.charAt(scan.at)
    rules.find((rule) => rule(scan, character))
  }
  endWord(scan)
  return { words: scan.words, problems: scan.problems, end: scan.at }
}

/** A sign that carries a line on: bash's, PowerShell's, cmd's; blanks or a comment behind it undo it in the shell. */
const carriedOn =
  /^[\\`^]([^\S\n]*)(#[^\n]*)?\r?\n(?:[^\S\n]*#[^\n]*\r?\n){0,5}[^\S\n]*(?:(?:>{1,2}|[dbc]?quote>|cmdand>)[^\S\n]+)?/

const carriedLine: Rule = (scan, character) => {
  if (!/[\\`^]/.test(character)) return false
  const carried = carriedOn.exec(scan.text.slice(scan.at, scan.at + 1000))
  if (carried === null) return false
  const [whole, blanks, comment] = carried
  if (character !== '\\' || blanks !== '' || comment !== undefined) {
    const sign = `${character}${comment === undefined ? '' : ' # …'}`
    say(scan, `“${sign}” at the end of a line was read as one that carries it on`)
  }
  if (/[ \t#]/.test(whole) || character !== '\\') endWord(scan)
  scan.at += whole.length
  return true
}

const escaped: Rule = (scan, character) => {
  if (character !== '\\') return false
  const next = scan.text.charAt(scan.at + 1)
  if (!/[\r\n]/.test(next)) add(scan, next)
  scan.at += scan.text.startsWith('\\\r\n', scan.at) ? 3 : 2
  return true
}

const quoted: Rule = (scan, character) => {
  const read = quotedAt(scan.text, scan.at)
  if (read === null) return false
  if (isTypographic(character)) say(scan, 'typographic quotes were read as plain ones')
  sayUnexpanded(scan, read.variable)
  add(scan, read.text, true)
  if (read.unclosed !== null) say(scan, `expected a closing ${read.unclosed}, found the end of the text`)
  scan.at = read.end
  return true
}

const comment: Rule = (scan, character) => {
  if (character !== '#' || scan.word !== null) return false
  const line = scan.text.indexOf('\n', scan.at)
  scan.at = line < 0 ? scan.text.length : line
  return true
}

/** A line that can only belong to the command above it: an option, whose backslash was lost. */
const goesOn = /^(?:[^\S\n]*(?:#[^\n]*)?\r?\n){0,3}[^\S\n]*(?:>{1,2}[^\S\n]+)?(?=-{1,2}[A-Za-z]|[–—][A-Za-z])/
/** The same for the address, where the command has none yet. */
const addressFollows = /^[^\S\n]*(?=["'“‘]?https?:\/\/)/

const endOfLine: Rule = (scan, character) => {
  if (character !== '\n') return false
  endWord(scan)
  const rest = scan.text.slice(scan.at + 1, scan.at + 1000)
  const hasAddress = scan.words.some(({ text }) => /^[a-z][\w+.-]{1,30}:\/\//i.test(text))
  const more = goesOn.exec(rest) ?? (hasAddress ? null : addressFollows.exec(rest))
  if (more === null) scan.isOver = true
  else {
    say(scan, 'the next line was read as a part of this command, though nothing carries it on')
    scan.at += 1 + more[0].length
  }
  return true
}

const separator: Rule = (scan, character) => {
  if (!/[;&|]/.test(character)) return false
  endWord(scan)
  const last = scan.words.at(-1)
  const parameters = character === '&' ? parametersAt(scan.text, scan.at, last) : null
  if (last === undefined || parameters === null) {
    scan.isOver = true
    return true
  }
  say(scan, 'an address with “&” stands without quotes: the shell would cut it there, it was read whole')
  scan.words.splice(-1, 1, { ...last, text: last.text + parameters })
  scan.at += parameters.length
  return true
}

/** `?a=1&b=2`: an ampersand in an address without quotes belongs to it for a person, with all that follows it. */
function parametersAt(text: string, at: number, last: Word | undefined): string | null {
  const isAddress = last !== undefined && !last.isQuoted && /^[^?]*:\/\/[^?]*\?/.test(last.text)
  if (!isAddress || !/^&[\w.[\]%-]+=/.test(text.slice(at, at + 100))) return null
  return /^&[^\s"';|<>]+/.exec(text.slice(at, at + 4000))?.[0] ?? null
}

const redirection: Rule = (scan, character) => {
  if (!/[<>]/.test(character) || isPlaceholder(scan.text, scan.at)) return false
  // The number of what is redirected, as in `2>`.
  if (scan.word !== null && /^\d+$/.test(scan.word.text)) scan.word = null
  endWord(scan)
  const sign = /^[<>]&?-?\d*/.exec(scan.text.slice(scan.at, scan.at + 8))?.[0] ?? character
  scan.isTarget = !sign.includes('&')
  scan.at += sign.length
  return true
}

/** `<your-host>`: documentation writes what the shell would take for redirection. */
function isPlaceholder(text: string, at: number): boolean {
  return (
    /^<[A-Za-z][\w .-]{0,60}>/.test(text.slice(at, at + 64)) ||
    /<[A-Za-z][\w.-]{0,60}>$/.test(text.slice(Math.max(0, at - 62), at + 1))
  )
}

const blank: Rule = (scan, character) => {
  if (!/\s/.test(character)) return false
  endWord(scan)
  scan.at += 1
  return true
}

const letter: Rule = (scan, character) => {
  sayUnexpanded(scan, variableAt(scan.text, scan.at))
  add(scan, character)
  scan.at += 1
  return true
}

const rules: readonly Rule[] = [
  carriedLine,
  escaped,
  quoted,
  comment,
  endOfLine,
  separator,
  redirection,
  blank,
  letter,
]
