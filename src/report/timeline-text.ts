import { visible } from '../knowledge/privacy/visible.ts'
import { inAscii } from './in-ascii.ts'
import { palette, symbol } from './palette.ts'
import type { Stretch } from '../knowledge/facts/stretch.ts'
import type { TextStyle } from './text.ts'
import { timeOfDay } from './time-of-day.ts'
import { timelineRows, type Standing } from './timeline.ts'

/** The history as a picture for a terminal: a row an engine and an address, a column a look. */
export function timelineText(
  history: readonly Stretch[],
  columns: number,
  style: TextStyle,
): readonly string[] {
  const ink = palette(style.color)
  const marks: Readonly<Record<Standing, string>> = {
    allowed: ink.pass(symbol.pass),
    blocked: ink.fail(symbol.fail),
    silent: ink.warn('-'),
    unasked: ink.dim(symbol.none),
  }
  const first = history[0]
  const last = history.at(-1)
  if (first === undefined || last === undefined) return []
  const rows = timelineRows(history, columns)
  const width = Math.max(...rows.map(({ name }) => name.length))
  const looks = history.reduce((sum, stretch) => sum + stretch.looks, 0)
  const lines = [
    ...rows.map(
      ({ name, standings }) =>
        `  ${visible(name).padEnd(width)}  ${standings.map((standing) => marks[standing]).join('')}`,
    ),
    ink.dim(
      `  ${timeOfDay(first.from)} to ${timeOfDay(last.to)}, ${looks} ${looks === 1 ? 'look' : 'looks'}`,
    ),
  ]
  return style.ascii ? lines.map(inAscii) : lines
}
