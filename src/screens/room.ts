/** The terminal as it is now. */
export interface Room {
  readonly columns: number
  readonly rows: number
  /** Two panes side by side. */
  readonly wide: boolean
  /** Rules between the parts. */
  readonly ruled: boolean
  /** Read aloud by a screen reader: no pictures, one thing after the other. */
  readonly spoken: boolean
}

/** Terminals smaller than this get one line that says so. */
export const smallest = { columns: 60, rows: 16 }
/** From here on there are two panes. */
const widePane = 110

export function roomOf(columns: number, rows: number, spoken: boolean): Room {
  return { columns, rows, spoken, wide: columns >= widePane && !spoken, ruled: rows >= 20 && !spoken }
}
