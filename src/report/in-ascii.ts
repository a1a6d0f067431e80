/** One column for one column, so that nothing on a screen moves. */
const signs: Readonly<Record<string, string>> = {
  '✓': '+',
  '✗': 'x',
  '·': '.',
  '●': 'o',
  '○': '-',
  '▸': '>',
  '◂': '<',
  '▴': '^',
  '▾': 'v',
  '›': '>',
  '‹': '<',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '─': '-',
  '│': '|',
  '┬': '+',
  '┴': '+',
  '┼': '+',
  '├': '|',
  '┤': '|',
  '╎': ':',
  '▕': '[',
  '▏': '|',
  '█': '#',
  '…': '~',
  '•': '*',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  '≠': '!',
}

/** What reads better where there is room for more than a column. */
const spelt: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '…': '...', '≠': '!=' }

const spinner = ['|', '/', '-', '\\'] as const

/** A text for a terminal or a log that knows ASCII only; what has no sign there becomes an escape. */
export function inAscii(text: string): string {
  return text.replace(
    /[^\u0000-\u007f]/gu,
    (character) =>
      spelt[character] ?? signs[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** A piece of a screen in ASCII, as many characters as before; what has no sign becomes a question mark. */
export function inAsciiCells(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => {
    const code = character.charCodeAt(0)
    if (code >= 0x2800 && code <= 0x28ff) return spinner[code % 4] ?? '|'
    return signs[character] ?? '?'
  })
}
