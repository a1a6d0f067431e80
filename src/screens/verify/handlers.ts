import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { triageOf, listedVerification } from '../../session/selectors.ts'
import { openNextIncident } from '../course/handlers.ts'
import { askFor } from '../overlays/ask-for.ts'
import { moving } from '../moving.ts'
import type { Handlers } from '../screen.ts'
import { shownIn } from '../shown.ts'

export const verifyHandlers: Handlers = {
  'next-incident': openNextIncident,
  ...moving(
    ({ state }) => ({ at: state.place.cursors.verify, count: listedVerification(state).length }),
    (to, { actions }) => actions.cursorMoved(to),
  ),
  verify: ({ actions }) => actions.verifyAsked(),
  cancel: ({ actions }) => {
    actions.watchStopped()
    actions.probingCancelled()
  },
  tick: ({ state, actions }) => {
    const items = listedVerification(state)
    const item = items[Math.min(items.length - 1, state.place.cursors.verify)]
    if (item === undefined) return
    if (item.status === 'todo' || state.facts.ticks.includes(item.id)) return actions.itemTicked(item.id)
    actions.said({ tone: 'info', text: 'The probes decide this one; v probes again' })
  },
  watch: ({ actions }) => actions.watchToggled(),
  confirm: ({ actions }) => actions.browserAsked(),
  repeat: ({ state, actions }) => {
    const chosen = state.watched?.chosen ?? null
    if (chosen === null) return
    const request = `${chosen.method} ${shownIn(state).url(chosen.url)}`
    actions.overlayOpened({ kind: 'menu', purpose: { kind: 'repeat', request }, cursor: 0 })
  },
  staging: ({ actions }) => actions.overlayOpened(askFor('staging-page')),
  copy: async ({ state, actions }) => {
    const triage = triageOf(state)
    const own = triage?.evidence.observations.find(
      ({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request',
    )
    if (own === undefined)
      return actions.said({ tone: 'warn', text: 'Nothing was sent; there is nothing to copy' })
    await actions.copied(asCurl(own.request), 'The deciding request as curl')
  },
}
