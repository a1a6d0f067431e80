import stringWidth from 'string-width'

const ascii = /^[\x20-\x7e]*$/
/** Characters that the screens draw with; one column each, as everything of Latin-1 is. */
const narrow =
  /^[\x20-\x7e\xa0-\xac\xae-\xff\u2013\u2014\u2018-\u201d\u2022\u2026\u2039\u203a\u2190-\u2193\u2260\u2500-\u259f\u25b4\u25b8\u25be\u25c2\u25cb\u25cf\u2713\u2717\u2800-\u28ff]*$/

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  return isNarrow(text) ? text.length : stringWidth(text)
}

/** Whether every character takes one column, as nearly all of them do. */
export function isNarrow(text: string): boolean {
  return narrow.test(text)
}

/** A text padded on the right to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** The longest beginning of a text that fits. */
export function head(text: string, columns: number): string {
  if (columns <= 0) return ''
  if (ascii.test(text)) return text.slice(0, columns)
  let taken = ''
  let room = columns
  for (const character of text) {
    room -= columnsOf(character)
    if (room < 0) break
    taken += character
  }
  return taken
}

function tail(text: string, columns: number): string {
  if (columns <= 0) return ''
  const characters = [...text]
  let taken = ''
  while (characters.length > 0 && columnsOf((characters.at(-1) ?? '') + taken) <= columns) {
    taken = (characters.pop() ?? '') + taken
  }
  return taken
}

/** A long value cut in the middle: both ends tell more than the middle does. */
export function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  if (columns <= 1) return head('…', columns)
  const end = Math.floor((columns - 1) * 0.4)
  return `${head(text, columns - 1 - end)}…${tail(text, end)}`
}
