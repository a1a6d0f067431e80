import type { Line } from './parts/line.ts'

/** Room that a screen has for itself, in columns and rows. */
export interface Area {
  readonly width: number
  readonly height: number
  /** Two panes side by side. */
  readonly wide: boolean
  /** Read aloud: no pictures, no padding, one thing after the other. */
  readonly spoken: boolean
}

export interface Pane {
  readonly lines: readonly Line[]
  /** The line that must be seen: the one under the cursor. */
  readonly anchor?: number
  /** The first line shown, where the person scrolls it. */
  readonly scroll?: number
}

/** What a screen shows: one pane, or a list and its detail, side by side where there is room. */
export type View =
  | { readonly kind: 'one'; readonly pane: Pane }
  | {
      readonly kind: 'two'
      readonly list: Pane
      readonly detail: Pane
      /** Columns of the list where both stand side by side. */
      readonly listWidth: number
    }

/** Terminals smaller than this get one line that says so. */
export const smallest = { columns: 60, rows: 16 }
/** From here on there are two panes. */
export const widePane = 110

/** Columns of the list pane and of its detail when side by side, the list with so much of the room. */
export function paneWidths(width: number, share = 0.52): { readonly list: number; readonly detail: number } {
  const list = Math.floor((width - 3) * share)
  return { list, detail: width - 3 - list }
}
