import { asCurl } from '../../knowledge/guide/as-curl.ts'
import type { Row } from '../../probes/gathered.ts'
import { exchangeText } from '../../report/exchange-text.ts'
import { evidenceOf } from '../../session/run.ts'
import type { State } from '../../session/state.ts'
import { askFor } from '../overlays/ask-for.ts'
import { moving } from '../moving.ts'
import type { Handlers } from '../screen.ts'
import { filteredRows } from './listed.ts'

function rowsOf({ facts, place }: State) {
  return facts.triage === null ? [] : filteredRows(facts.triage, place.filter)
}

function chosenOf(state: State): Row | undefined {
  const rows = rowsOf(state)
  return rows[Math.min(rows.length - 1, state.place.cursors.probes)]
}

/** Why there is no exchange: it was left out, or has not come back. */
function lacking(row: Row | undefined): string {
  return row?.state === 'dropped' ? 'This probe was not sent' : 'This probe has no response'
}

export const probesHandlers: Handlers = {
  ...moving(
    ({ state }) => ({ at: state.place.cursors.probes, count: rowsOf(state).length }),
    (to, { actions }) => actions.cursorMoved(to),
  ),
  cancel: ({ actions }) => {
    actions.probingCancelled()
    actions.said({ tone: 'info', text: 'Cancelled; r probes again' })
  },
  'go-back': ({ state, actions }) =>
    state.place.filter === '' ? actions.stageLeft(-1) : actions.filterTyped(''),
  filter: ({ state, actions }) => actions.overlayOpened(askFor('filter', state.place.filter)),
  'open-evidence': async ({ state, actions, lend }) => {
    const row = chosenOf(state)
    const observation = row?.observation ?? null
    const { triage: run, known, answers } = state.facts
    if (observation === null || run === null)
      return actions.said({ tone: 'warn', text: `${lacking(row)}; there is nothing to open` })
    const text = exchangeText(observation, run.subject, evidenceOf(run, known, answers))
    await lend(() => actions.textOpened('exchange.txt', text))
  },
  copy: async ({ state, actions }) => {
    const row = chosenOf(state)
    const observation = row?.observation ?? null
    if (observation === null)
      return actions.said({ tone: 'warn', text: `${lacking(row)}; there is nothing to copy` })
    await actions.copied(asCurl(observation.request), 'The probe as curl')
  },
}
