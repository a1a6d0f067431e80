import { redacted } from '../knowledge/privacy/redact-text.ts'
import { fieldsOf, textOf, type FieldId, type Form } from './form.ts'
import { offerFor } from './offer.ts'
import { placed } from './place-actions.ts'
import { readingOf } from './selectors.ts'
import type { State } from './state.ts'

/** Without a case there is nothing to ask: the state with the person at the first field that is in the way, and why. */
export function atFieldInTheWay(state: State): Partial<State> {
  const { form } = state.facts
  const { fields } = readingOf(form)
  const all = fieldsOf(form)
  const needed = all.find((field) => {
    const kind = fields.get(field)?.kind
    return kind === 'bad' || ((field === 'page' || field === 'url') && kind === 'empty')
  })
  return {
    ...placed(state, {
      stage: 'origins',
      overlay: null,
      editing: true,
      cursors: { ...state.place.cursors, origins: needed === undefined ? 0 : all.indexOf(needed) },
      caret: needed === undefined ? 0 : textOf(form, needed).length,
    }),
    message: { tone: 'warn', text: whyNeeded(needed, form) },
  }
}

function whyNeeded(field: FieldId | undefined, form: Form): string {
  const text = field === undefined ? '' : textOf(form, field)
  if (text.includes(redacted)) return 'Secrets are not saved; enter this one again, then Enter probes'
  if (field === 'page' && text === '') return 'The page is needed first'
  if (field === 'url' && text === '') return 'The request is needed first'
  if (field !== undefined && offerFor(field, form)?.to != null) return 'ctrl-y takes what is offered here'
  return 'This field needs a look first'
}
