import type { State } from '../session/state.ts'
import { composed } from './parts/compose.ts'
import { footerLines } from './parts/footer.ts'
import { headerLines } from './parts/header.ts'
import { line, span, type Line } from './parts/line.ts'
import { paragraph } from './parts/wrap.ts'
import { overlays, screenOf } from './screens.ts'
import { smallest, widePane, type Area } from './view.ts'

/** The terminal as it is now. */
export interface Size {
  readonly columns: number
  readonly rows: number
  /** Read aloud by a screen reader. */
  readonly spoken: boolean
}

function isRuled({ rows, spoken }: Size): boolean {
  return rows >= 20 && !spoken
}

/** What is left for the screen of a step between the header and the keys. */
export function areaFor(size: Size): Area {
  const { columns, rows, spoken } = size
  const chrome = isRuled(size) ? 5 : 3
  return { width: columns, height: rows - chrome, wide: columns >= widePane && !spoken, spoken }
}

/** The whole screen from the state: header, the step's own screen or what stands in front of it, keys. */
export function screenLines(state: State, size: Size, now: number): readonly Line[] {
  const { columns, rows } = size
  if (columns < smallest.columns || rows < smallest.rows) return tooSmall(size)
  const ruled = isRuled(size)
  const area = areaFor(size)
  const footer = footerLines(state, area, ruled)
  return [
    ...headerLines(state, columns, now),
    ...(ruled ? [line(span('─'.repeat(columns), 'dim'))] : []),
    // A long message covers what is above it, until the next key.
    ...bodyLines(state, area).slice(0, area.height + (ruled ? 2 : 1) - footer.length),
    ...footer,
  ]
}

function bodyLines(state: State, area: Area): readonly Line[] {
  const { overlay, stage } = state.place
  const covered = overlay !== null && overlay.kind !== 'prompt'
  const body = covered ? [] : composed(screenOf(stage).view(state, area), area, state.place.detailScroll)
  const over = overlays()?.over
  return overlay === null || over === undefined ? body : over(body, overlay, state, area)
}

function tooSmall({ columns, rows }: Size): readonly Line[] {
  const needed = `${smallest.columns}×${smallest.rows}`
  return paragraph(
    `cors-triage needs ${needed}; this terminal has ${columns}×${rows}. Make it larger, or ctrl-c.`,
    columns,
  ).slice(0, rows)
}
