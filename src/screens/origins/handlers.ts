import { asCurl } from '../../knowledge/guide/as-curl.ts'
import { focusedField } from '../../session/focused-field.ts'
import { choicesOf } from '../../session/form.ts'
import { subjectOf } from '../../session/selectors.ts'
import type { Handlers } from '../screen.ts'

export const originsHandlers: Handlers = {
  'next-field': ({ actions }) => actions.fieldLeft(1),
  'previous-field': ({ actions }) => actions.fieldLeft(-1),
  'edit-field': ({ actions }) => actions.editingBegun(),
  'stop-typing': ({ actions }) => actions.editingEnded(),
  'choose-next': ({ actions }) => actions.choiceMoved(1),
  'choose-previous': ({ actions }) => actions.choiceMoved(-1),
  'line-start': ({ actions }) => actions.fieldEdited({ kind: 'move', to: 'start' }),
  'line-end': ({ actions }) => actions.fieldEdited({ kind: 'move', to: 'end' }),
  'erase-word': ({ actions }) => actions.fieldEdited({ kind: 'erase-word' }),
  'erase-all': ({ actions }) => actions.fieldEdited({ kind: 'erase-all' }),
  'take-offer': ({ actions }) => actions.offerTaken(),
  probe: ({ actions }) => actions.probingAsked(),
  copy: async ({ state, actions }) => {
    const subject = subjectOf(state)
    if (subject === null) return actions.said({ tone: 'warn', text: 'There is no request to copy yet' })
    const headers = [['Origin', subject.pageOrigin] as const, ...subject.headers]
    await actions.copied(asCurl({ method: subject.method, url: subject.url, headers }), 'The request as curl')
  },
  'cursor-down': ({ state, actions }) =>
    choicesOf(focusedField(state)) === null ? actions.fieldLeft(1) : actions.choiceMoved(1),
}
