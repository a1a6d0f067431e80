/** Something longer than its place: rows that are seen of it, and the last row that it can be scrolled to. */
interface Extent {
  readonly seen: number
  readonly last: number
}

/** What scrolls on the screen now: what is read or chosen from, and the detail beside or below it. */
export type Scrolled = 'body' | 'detail'

export type Measures = Record<Scrolled, Extent>

export const unmeasured: Extent = { seen: 0, last: 0 }
