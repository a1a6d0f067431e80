import { ansiQuoted, closingOf, doubleQuoted, smartQuoted } from './shell-quotes.ts'

/** One word of a command line after quoting is undone, and where it began. */
export interface Word {
  readonly text: string
  readonly offset: number
  readonly isQuoted: boolean
}

/** One command as a list of words, what could not be read of it, and where it ends. */
export interface ShellRead {
  readonly words: readonly Word[]
  readonly problems: readonly { readonly offset: number; readonly message: string }[]
  readonly end: number
}

/** A line that can only belong to the command above it: an option, whose backslash was lost. */
const goesOn = /^(?:[^\S\n]*(?:#[^\n]*)?\r?\n){0,3}[^\S\n]*(?:>{1,2}[^\S\n]+)?(?=-{1,2}[A-Za-z]|[–—][A-Za-z])/
/** The same for the address, where the command has none yet. */
const addressFollows = /^[^\S\n]*(?=["'“‘]?https?:\/\/)/
/** A sign that carries a line on: bash's, PowerShell's, cmd's; blanks or a comment behind it undo it in the shell. */
const carriedOn =
  /^[\\`^]([^\S\n]*)(#[^\n]*)?\r?\n(?:[^\S\n]*#[^\n]*\r?\n){0,5}[^\S\n]*(?:(?:>{1,2}|[dbc]?quote>|cmdand>)[^\S\n]+)?/

/**
 * Splits the first command of a bash text into words (POSIX shell, 2.2 quoting and 2.3 tokens, and bash's `$'…'`).
 * Nothing is expanded: a variable stays as written and is named in the problems. What chats and editors did to a
 * command is undone and said: typographic quotes, lost or foreign signs at the ends of lines.
 */
export function shellWords(text: string): ShellRead {
  const words: Word[] = []
  const problems: { offset: number; message: string }[] = []
  const said = new Set<string>()
  let word: { text: string; offset: number; isQuoted: boolean } | null = null
  let skipNext = false
  let at = 0

  const say = (offset: number, message: string) => {
    if (!said.has(message)) problems.push({ offset, message })
    said.add(message)
  }
  const add = (piece: string, from: number, isQuoted = false) => {
    word ??= { text: '', offset: from, isQuoted }
    word.text += piece
  }
  const end = () => {
    if (word !== null && !skipNext) words.push(word)
    if (word !== null) skipNext = false
    word = null
  }
  const quoted = (
    read: { text: string; end: number; closed: boolean },
    from: number,
    quote: string,
  ): number => {
    add(read.text, from, true)
    if (!read.closed) say(from, `expected a closing ${quote}, found the end of the text`)
    return read.closed ? read.end : text.length
  }

  while (at < text.length) {
    const from = at
    const character = text.charAt(at)
    const carried = /[\\`^]/.test(character) ? carriedOn.exec(text.slice(at, at + 1000)) : null
    if (carried !== null) {
      if (character !== '\\' || carried[1] !== '' || carried[2] !== undefined)
        say(
          from,
          `“${character}${carried[2] === undefined ? '' : ' # …'}” at the end of a line was read as one that carries it on`,
        )
      if (/[ \t#]/.test(carried[0]) || character !== '\\') end()
      at += carried[0].length
    } else if (character === '\\') {
      const next = text.charAt(at + 1)
      if (!/[\r\n]/.test(next)) add(next, from)
      at += text.startsWith('\\\r\n', at) ? 3 : 2
    } else if (character === "'") {
      const close = text.indexOf("'", at + 1)
      const inside = text.slice(at + 1, close < 0 ? undefined : close)
      at = quoted({ text: inside, end: close + 1, closed: close >= 0 }, from, "'")
    } else if (text.startsWith("$'", at)) {
      at = quoted(ansiQuoted(text, at + 2), from, "'")
    } else if (character === '"' || text.startsWith('$"', at)) {
      const read = doubleQuoted(text, character === '"' ? at + 1 : at + 2)
      if (read.variable !== null) problems.push(unexpanded(read.variable, from))
      at = quoted(read, from, '"')
    } else if (closingOf(character) !== undefined) {
      say(from, 'typographic quotes were read as plain ones')
      at = quoted(smartQuoted(text, at), from, character)
    } else if (character === '#' && word === null) {
      const line = text.indexOf('\n', at)
      at = line < 0 ? text.length : line
    } else if (character === '\n') {
      end()
      const rest = text.slice(at + 1, at + 1000)
      const hasAddress = words.some(({ text: one }) => /:\/\//.test(one))
      const more = goesOn.exec(rest) ?? (hasAddress ? null : addressFollows.exec(rest))
      if (more === null) break
      say(at, 'the next line was read as a part of this command, though nothing carries it on')
      at += 1 + more[0].length
    } else if (/[;&|]/.test(character)) {
      end()
      // `2>&1` was taken with its sign; an ampersand in an address without quotes belongs to it for a person.
      if (character === '&' && isInAddress(text, at, words.at(-1))) {
        const last = words.pop()
        const rest = /^&[^\s"';|<>]+/.exec(text.slice(at, at + 4000))?.[0] ?? '&'
        say(
          from,
          'an address with “&” stands without quotes: the shell would cut it there, it was read whole',
        )
        if (last !== undefined) words.push({ ...last, text: last.text + rest })
        at += rest.length
        continue
      }
      break
    } else if (/[<>]/.test(character) && !isPlaceholder(text, at)) {
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
  return { words, problems, end: at }
}

/** `?a=1&b=2`: an address right before the ampersand, and the name of a parameter right behind it. */
function isInAddress(text: string, at: number, last: Word | undefined): boolean {
  return (
    last !== undefined &&
    !last.isQuoted &&
    /^[^?]*:\/\/[^?]*\?/.test(last.text) &&
    /^&[\w.[\]%-]+=/.test(text.slice(at, at + 100))
  )
}

/** `<your-host>`: documentation writes what the shell would take for redirection. */
function isPlaceholder(text: string, at: number): boolean {
  return (
    /^<[A-Za-z][\w .-]{0,60}>/.test(text.slice(at, at + 64)) ||
    /<[A-Za-z][\w.-]{0,60}>$/.test(text.slice(Math.max(0, at - 62), at + 1))
  )
}

function unexpanded(variable: string, offset: number): { offset: number; message: string } {
  return { offset, message: `the shell variable ${variable} is not known here and stays as it is written` }
}
