import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { triageOf, listedVerification } from '../../session/selectors.ts'
import { openNextIncident } from '../course/handlers.ts'
import { askFor } from '../overlays/ask-for.ts'
import type { Context, Handlers } from '../screen.ts'

function move(to: (cursor: number, last: number) => number): (context: Context) => void {
  return ({ state, actions }) => {
    const last = Math.max(0, listedVerification(state).length - 1)
    const cursor = Math.min(last, state.place.cursors.verify)
    actions.cursorMoved(Math.min(last, Math.max(0, to(cursor, last))))
  }
}

export const verifyHandlers: Handlers = {
  'next-incident': openNextIncident,
  'cursor-down': move((cursor) => cursor + 1),
  'cursor-up': move((cursor) => cursor - 1),
  'page-down': move((cursor) => cursor + 8),
  'page-up': move((cursor) => cursor - 8),
  first: move(() => 0),
  last: move((_, last) => last),
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
    const request = `${chosen.method} ${redactUrl(chosen.url)}`
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
