import { fieldsOf, type FieldId } from './form.ts'
import type { State } from './state.ts'

/** The field under the cursor. */
export function focusedField({ facts, place }: Pick<State, 'facts' | 'place'>): FieldId {
  const fields = fieldsOf(facts.form)
  return fields[Math.min(place.cursors.origins, fields.length - 1)] ?? 'page'
}
