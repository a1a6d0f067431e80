import type { Context, Handlers } from './screen.ts'

/** The row that the person is at, and how many there are. */
interface Rows {
  readonly at: number
  readonly count: number
}

/** The commands that move through rows: one, a page as large as what is seen, or to an end. `kept` of it stay in sight. */
export function moving(
  rowsOf: (context: Context) => Rows,
  moved: (to: number, context: Context, last: number) => void,
  kept = 0,
): Handlers {
  const by =
    (next: (at: number, page: number, last: number) => number) =>
    (context: Context): void => {
      const { at, count } = rowsOf(context)
      const last = Math.max(0, count - 1)
      const page = Math.max(1, context.measures.body.seen - kept)
      moved(Math.min(last, Math.max(0, next(Math.min(last, at), page, last))), context, last)
    }
  return {
    'cursor-down': by((at) => at + 1),
    'cursor-up': by((at) => at - 1),
    'page-down': by((at, page) => at + page),
    'page-up': by((at, page) => at - page),
    first: by(() => 0),
    last: by((_at, _page, last) => last),
  }
}

/** Through what is read and not chosen from. */
export const scrolling = moving(
  ({ state: { place }, measures: { body } }) => ({ at: place.scroll[place.stage], count: body.last + 1 }),
  (to, { actions }) => actions.scrolled(to),
  1,
)
