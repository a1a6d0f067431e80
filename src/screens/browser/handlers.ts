import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { askFor } from '../overlays/ask-for.ts'
import { moving } from '../moving.ts'
import type { Handlers } from '../screen.ts'
import { listedOf } from './listed.ts'

export const browserHandlers: Handlers = {
  ...moving(
    ({ state }) => {
      const { rows, cursor } = listedOf(state)
      return { at: cursor, count: rows.length }
    },
    (to, { actions }, last) => {
      // Whoever reads an older one is not to be moved; at the end the list follows again.
      actions.seenFollowed(to === last)
      actions.cursorMoved(to)
    },
  ),
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
