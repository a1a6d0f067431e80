import { visible } from '../../knowledge/privacy/visible.ts'
import type { Command } from '../bindings.ts'
import type { Role } from '../theme.ts'
import { columnsOf, head } from './columns.ts'

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

export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + columnsOf(text), 0)
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
