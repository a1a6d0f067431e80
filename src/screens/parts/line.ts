import stringWidth from 'string-width'
import { visible } from '../../knowledge/visible.ts'
import type { Command } from '../bindings.ts'
import type { Role } from '../theme.ts'

/** A piece of a line that has one role. */
export interface Span {
  readonly text: string
  readonly role: Role | null
  /** What a click on it means, where it means anything. */
  readonly target?: Target
}

/** What can be clicked: a command, or a row of what the screen lists. */
export type Target =
  { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'row'; readonly index: number }

/** One line of the screen, before it is cut to a width and coloured. */
export type Line = readonly Span[]

/** Text in a role. Whatever a terminal would obey or hide is made visible here, so nothing a server sends can act. */
export function span(text: string, role: Role | null = null): Span {
  return { text: visible(text), role }
}

/** A line of spans and plain text; what is null or false is left out. */
export function line(...parts: readonly (Span | string | null | false)[]): Line {
  return parts.flatMap((part) => {
    if (part === null || part === false || part === '') return []
    return [typeof part === 'string' ? span(part) : part]
  })
}

/** The same line, each piece of it a target. */
export function clickable(content: Line, target: Target): Line {
  return content.map((part) => ({ ...part, target }))
}

export const blank: Line = []

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

export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + columnsOf(text), 0)
}

/** A text padded on the right to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** The left and the right part at the two ends of a line; the left one gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = width - widthOf(right) - (right.length > 0 ? 1 : 0)
  const shown = cut(left, room)
  return [...shown, span(' '.repeat(Math.max(0, width - widthOf(shown) - widthOf(right)))), ...right]
}

/** A line cut to a width, with an ellipsis where something is missing. */
export function cut(line: Line, width: number): Line {
  if (width <= 0) return []
  if (widthOf(line) <= width) return line
  const kept: Span[] = []
  let room = width - 1
  for (const part of line) {
    const text = head(part.text, room)
    if (text !== '') kept.push({ ...part, text })
    room -= columnsOf(text)
    if (text !== part.text) break
  }
  return [...kept, { ...kept.at(-1), text: '…', role: kept.at(-1)?.role ?? null }]
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
