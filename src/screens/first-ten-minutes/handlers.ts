import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { faultOf, judgedChecks, type JudgedCheck } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import type { Handlers } from '../screen.ts'
import { scrolling } from '../moving.ts'

function currentCheck(state: State): JudgedCheck | undefined {
  const judged = judgedChecks(state)
  return judged[Math.min(state.place.cursors['first-ten-minutes'], judged.length - 1)]
}

export const checksHandlers: Handlers = {
  ...scrolling,
  'go-on': ({ state, actions }) => {
    const next = state.place.cursors['first-ten-minutes'] + 1
    if (next >= judgedChecks(state).length) return actions.stageLeft(1)
    actions.cursorMoved(next)
  },
  'go-back': ({ state, actions }) => {
    const cursor = state.place.cursors['first-ten-minutes']
    if (state.place.details) return actions.detailsToggled()
    if (cursor === 0) return actions.stageLeft(-1)
    actions.cursorMoved(cursor - 1)
  },
  details: ({ actions }) => actions.detailsToggled(),
  overrule: ({ state, actions }) => {
    const current = currentCheck(state)
    if (current === undefined) return
    actions.overlayOpened({ kind: 'menu', purpose: { kind: 'overrule', check: current.check.id }, cursor: 0 })
  },
  undo: ({ state, actions }) => {
    const current = currentCheck(state)
    if (current !== undefined) actions.overrulingUndone(current.check.id)
  },
  copy: async ({ state, actions }) => {
    const current = currentCheck(state)
    const ids = current?.check.evidence.map(({ probe }) => probe) ?? []
    const shown = faultOf(state)?.evidence.observations.find(({ id }) => ids.includes(id))
    if (shown === undefined)
      return actions.said({ tone: 'warn', text: 'No exchange shows this; there is nothing to copy' })
    await actions.copied(asCurl(shown.request), 'The exchange as curl')
  },
}
