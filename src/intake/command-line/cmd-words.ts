import type { ShellRead, Word } from './word.ts'

/** cmd escapes with carets and continues a line with one; bash has neither. `text` begins behind the program's name. */
export function isForCmd(text: string): boolean {
  // A first argument in single quotes is a POSIX shell's, whatever its values hold.
  if (/^\s*(?:-\S+\s+)*\$?'/.test(text)) return false
  return /\^(\r?\n|["\\])/.test(text) || (/^\s*"/.test(text) && /\^[&%$!|<>{}[\]]/.test(text))
}

/**
 * Splits the first command of a text for Windows' cmd.exe into words.
 * A caret takes the next character as it is, inside quotes too, because DevTools writes it so; then quotes group as
 * the C runtime reads them, with `\"` and `""` for a quote. DevTools doubles every backslash, so each pair is one.
 */
export function cmdWords(text: string): ShellRead {
  const words: Word[] = []
  const problems: { offset: number; message: string }[] = []
  let word: { text: string; offset: number; isQuoted: boolean } | null = null
  let quotedFrom: number | null = null
  let at = 0

  const add = (piece: string, from: number) => {
    word ??= { text: '', offset: from, isQuoted: text.charAt(from) === '"' || text.startsWith('^"', from) }
    word.text += piece
  }
  const end = () => {
    if (word !== null) words.push(word)
    word = null
  }

  while (at < text.length) {
    const from = at
    const escaped = text.charAt(at) === '^'
    if (escaped) at += 1
    // Blanks behind a caret at the end of a line are a slip: the line goes on.
    if (escaped && quotedFrom === null)
      at += /^[ \t]+(?=\r?\n)/.exec(text.slice(at, at + 200))?.[0].length ?? 0
    const character = text.charAt(at)
    if (escaped && /[\r\n]/.test(character)) {
      const breaks = /^(\r?\n)(\r?\n)?/.exec(text.slice(at, at + 4))
      if (quotedFrom !== null) add('\n', from)
      at += (quotedFrom === null ? breaks?.[1] : breaks?.[0])?.length ?? 1
    } else if (character === '\\' && /^\\\^?["\\]/.test(text.slice(at, at + 3))) {
      at += text.charAt(at + 1) === '^' ? 2 : 1
      add(text.charAt(at), from)
      at += 1
    } else if (character === '"') {
      const doubled = quotedFrom !== null && !escaped && text.charAt(at + 1) === '"'
      add(doubled ? '"' : '', from)
      if (!doubled) quotedFrom = quotedFrom === null ? from : null
      at += doubled ? 2 : 1
    } else if (quotedFrom === null && !escaped && /[&|\n]/.test(character)) {
      break
    } else if (quotedFrom === null && /\s/.test(character)) {
      end()
      at += 1
    } else {
      if (character !== '') add(character, from)
      at += 1
    }
  }
  end()
  if (quotedFrom !== null) {
    problems.push({ offset: quotedFrom, message: 'expected a closing ", found the end of the text' })
  }
  return { words, problems, end: at }
}
