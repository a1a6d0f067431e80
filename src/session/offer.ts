import { readHeader } from '../knowledge/read-case.ts'
import { focusedField } from './focused-field.ts'
import { fieldsOf, headerIndex, textOf, unwrapped, type FieldId, type Form } from './form.ts'
import type { State } from './state.ts'

/** What a field's text was meant for, and the change that one key makes of it; `to` is null where there is none. */
interface Offer {
  readonly says: string
  readonly to: { readonly field: FieldId; readonly text: string } | null
}

/** A host with or without port and path, as people say it. */
const bareHost = /^(?:localhost|\[[\da-f:]+\]|(?:[\w-]+\.)+[\w-]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i
const loopback = /^(?:localhost|127\.|\[::1\]|[\w-]+\.localhost\b)/i
const url = /^https?:\/\/\S+$/i
/** A header as it is copied; a host with its port has no letter behind the colon. */
const header = /^(?:-H\s+|--header\s+)?[A-Za-z][\w-]*:\s*[^\s\d/]/

/** What is offered for the text of a field that does not fit there; null where nothing better is known. */
export function offerFor(field: FieldId, form: Form): Offer | null {
  const text = unwrapped(textOf(form, field))
  if (text === '') return null
  const isHeader = headerIndex(field) !== null
  if (isHeader || field === 'method') {
    if (!url.test(text)) return header.test(text) && !isHeader ? toHeaders(text, form) : null
    const free = (['url', 'page'] as const).find((id) => form[id].trim() === '')
    if (free === undefined) return { says: 'This is a URL, and page and request have theirs', to: null }
    return { says: `This is a URL: for ${free === 'url' ? 'Request' : 'Page'}`, to: { field: free, text } }
  }
  if (field !== 'page' && field !== 'url' && field !== 'errorUrl') return null
  if (bareHost.test(text)) {
    const whole = `${loopback.test(text) ? 'http' : 'https'}://${text}`
    return { says: `No scheme: ${whole}`, to: { field, text: whole } }
  }
  return header.test(text) && !url.test(text) ? toHeaders(text, form) : null
}

function toHeaders(text: string, { headers }: Form): Offer | null {
  const read = readHeader(text)
  if (!read.ok) return null
  // Moved to the headers it would be dropped there.
  if (read.value === null) return { says: 'A header, and one that the browser sets itself', to: null }
  const [name] = read.value
  return { says: `A header (${name}): for Headers`, to: { field: `header:${headers.length}`, text } }
}

/** What one key takes: the offer for the field under the cursor, else the first of the form. */
export function offered({
  facts: { form },
  facts,
  place,
}: Pick<State, 'facts' | 'place'>): { readonly from: FieldId; readonly to: NonNullable<Offer['to']> } | null {
  if (place.stage !== 'origins') return null
  for (const from of [focusedField({ facts, place }), ...fieldsOf(form)]) {
    const to = offerFor(from, form)?.to ?? null
    if (to !== null) return { from, to }
  }
  return null
}
