import type { Context, Handlers } from './screen.ts'

function scroll(to: (offset: number, page: number, last: number) => number): (context: Context) => void {
  return ({ state, actions, measures: { body } }) => {
    const offset = Math.min(state.place.scroll[state.place.stage], body.last)
    const page = Math.max(1, body.seen - 1)
    actions.scrolled(Math.min(body.last, Math.max(0, to(offset, page, body.last))))
  }
}

/** Commands of a screen that is read and not chosen from. */
export const scrolling: Handlers = {
  'cursor-down': scroll((offset) => offset + 1),
  'cursor-up': scroll((offset) => offset - 1),
  'page-down': scroll((offset, page) => offset + page),
  'page-up': scroll((offset, page) => offset - page),
  first: scroll(() => 0),
  last: scroll((_offset, _page, last) => last),
}
