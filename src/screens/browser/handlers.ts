import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { askFor } from '../overlays/ask-for.ts'
import type { Context, Handlers } from '../screen.ts'
import { listedOf } from './listed.ts'

function move(to: (cursor: number, last: number) => number): (context: Context) => void {
  return ({ state, actions }) => {
    const { rows, cursor } = listedOf(state)
    const last = Math.max(0, rows.length - 1)
    const next = Math.min(last, Math.max(0, to(cursor, last)))
    // Whoever reads an older one is not to be moved; at the end the list follows again.
    actions.seenFollowed(next === last)
    actions.cursorMoved(next)
  }
}

export const browserHandlers: Handlers = {
  'cursor-down': move((cursor) => cursor + 1),
  'cursor-up': move((cursor) => cursor - 1),
  'page-down': move((cursor) => cursor + 8),
  'page-up': move((cursor) => cursor - 8),
  first: move(() => 0),
  last: move((_, last) => last),
  open: async ({ state, actions }) => {
    const { rows, cursor } = listedOf(state)
    const seen = rows[cursor]
    if (seen === undefined) return actions.said({ tone: 'info', text: 'Nothing has failed yet' })
    await actions.seenChosen(seen)
  },
  filter: ({ state, actions }) => actions.overlayOpened(askFor('filter', state.place.filter)),
  healthy: ({ actions }) => actions.healthyToggled(),
  pause: ({ actions }) => actions.seenPaused(),
  follow: ({ state, actions }) => actions.seenFollowed(!(state.watched?.follows ?? false)),
  clear: ({ actions }) => actions.seenCleared(),
  copy: async ({ state, actions }) => {
    const { rows, cursor } = listedOf(state)
    const request = rows[cursor]?.hops[0].request
    if (request === undefined) return actions.said({ tone: 'info', text: 'Nothing has failed yet' })
    await actions.copied(asCurl(request), 'The request as curl')
  },
  'go-back': ({ state, actions }) =>
    state.place.filter === '' ? actions.stageChosen('origins') : actions.filterTyped(''),
}
