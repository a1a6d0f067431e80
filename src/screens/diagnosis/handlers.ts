import { faultOf } from '../../session/selectors.ts'
import { menuAt } from '../overlays/menu.ts'
import type { Handlers } from '../screen.ts'
import { scrolling } from '../moving.ts'
import { beyondTheWire } from './beyond-the-wire.ts'
import { shownCause } from '../../session/shown-cause.ts'

export const diagnosisHandlers: Handlers = {
  ...scrolling,
  'next-cause': ({ state, actions }) => {
    const count = faultOf(state)?.diagnosis.causes.length ?? 0
    if (count > 0) actions.cursorMoved((state.place.cursors.diagnosis + 1) % count)
  },
  'choose-stack': ({ state, actions }) =>
    actions.overlayOpened(menuAt({ kind: 'stack' }, faultOf(state)?.stack ?? '')),
  why: ({ actions }) => actions.unfolded('why'),
  exchange: ({ actions }) => actions.unfolded('exchange'),
  places: ({ actions }) => actions.unfolded('places'),
  'go-back': ({ state, actions }) =>
    state.place.unfolded === null ? actions.stageLeft(-1) : actions.unfolded(state.place.unfolded),
  reveal: ({ actions }) => actions.revealed(),
  guess: ({ state, actions }) => {
    const incident = state.practice?.id
    if (incident === undefined) return
    actions.overlayOpened({ kind: 'menu', purpose: { kind: 'guess', incident }, cursor: -1 })
  },
  answer: ({ state, actions }) => {
    const triage = faultOf(state)
    const finding = triage === null ? null : shownCause(state, triage)
    const open = beyondTheWire.find((id) => state.facts.answers[id] === undefined) ?? beyondTheWire[0]
    const id = finding === null ? open : finding.question
    if (id === null) return actions.said({ tone: 'info', text: 'Nothing is asked about this cause' })
    actions.overlayOpened({ kind: 'menu', purpose: { kind: 'question', id }, cursor: 0 })
  },
  copy: async ({ state, actions }) => {
    const triage = faultOf(state)
    const finding = triage === null ? null : shownCause(state, triage)
    if (triage === null || finding === null || !state.place.revealed)
      return actions.said({ tone: 'info', text: 'There is no fix to copy' })
    const fix = triage.fixes[triage.diagnosis.causes.indexOf(finding)]
    if (fix === undefined) return actions.said({ tone: 'info', text: 'There is no fix to copy' })
    await actions.copied(
      fix.snippet ?? fix.steps.join('\n'),
      fix.snippet === null ? 'The steps' : 'The snippet',
    )
  },
}
