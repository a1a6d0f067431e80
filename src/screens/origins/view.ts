import { isSecretHeader } from '../../knowledge/secret-names.ts'
import { focusedField } from '../../session/form-actions.ts'
import { choicesOf, fieldsOf, headerIndex, textOf, type FieldId } from '../../session/form.ts'
import { readingOf } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { textField } from '../parts/text-field.ts'
import {
  blank,
  clickable,
  line,
  padded,
  shortened,
  span,
  spread,
  widthOf,
  type Line,
  type Span,
} from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'
import type { Area, View } from '../view.ts'
import { noteFor, planFor, type Note } from './field-notes.ts'

const labels: Readonly<Record<string, string>> = {
  page: 'Page',
  url: 'Request',
  method: 'Method',
  headers: 'Headers',
  credentials: 'Cookies',
  stack: 'Stack',
  errorUrl: 'Error URL',
}
const labelWidth = 11
const marks: Record<Note['tone'], string> = { pass: '✓ ', fail: '✗ ', warn: '! ', dim: '' }

/** The form: what was typed, what each field says to it, what will be sent. */
export function originsView(state: State, { width, height }: Area): View {
  const fields = fieldsOf(state.facts.form)
  const focused = focusedField(state)
  const rows = fields.map((field, index) => ({
    field,
    lines: fieldLines(state, field, field === focused, Math.min(width, 118)).map((content) =>
      clickable(content, { kind: 'row', index }),
    ),
  }))
  const before = rows.slice(0, Math.max(0, fields.indexOf(focused)))
  const form = rows.flatMap(({ lines }) => lines)
  const plan = planLines(state, width)
  const airy = form.length + plan.length + 3 <= height
  const lines = [...(airy ? [blank] : []), ...form, ...(plan.length > 0 ? [blank] : []), ...plan]
  const anchor = before.reduce((sum, { lines: own }) => sum + own.length, airy ? 1 : 0)
  return { kind: 'one', pane: lines.length > height ? { lines, anchor } : { lines } }
}

function fieldLines(state: State, field: FieldId, isFocused: boolean, width: number): readonly Line[] {
  const { form } = state.facts
  const typing = isFocused && state.place.editing
  const note = noteFor(field, form, readingOf(form).fields.get(field), typing)
  const marker = isFocused ? span(' ▸ ', 'focus') : span('   ')
  const header = headerIndex(field)
  const label = header === null ? (labels[field] ?? '') : header === 0 ? 'Headers' : ''
  const start = [marker, span(padded(label, labelWidth), isFocused ? 'focus' : 'dim')]
  const aside = note === null || note.long ? [] : [span(marks[note.tone] + note.text, note.tone)]
  const room = width - widthOf(start) - widthOf(aside) - 3
  const first = spread(
    line(...start, ...valueOf(state, field, isFocused, room)),
    [...aside, span(' ')],
    width,
  )
  if (note === null || !note.long) return [first]
  const indent = widthOf(start)
  const below = paragraph(marks[note.tone] + note.text, width - 2, { indent, role: note.tone })
  return [first, ...below]
}

function valueOf(state: State, field: FieldId, isFocused: boolean, room: number): readonly Span[] {
  const text = textOf(state.facts.form, field)
  if (choicesOf(field) !== null) {
    const shown = text === '' ? 'detect' : text
    return isFocused ? [span('‹ ', 'dim'), span(shown), span(' ›', 'dim')] : [span(shown)]
  }
  if (isFocused && state.place.editing) return textField(text, state.place.caret, room)
  const header = headerIndex(field)
  return [span(shortened(header === null ? text : masked(text), room))]
}

/** A header whose value is secret shows it only while it is typed. */
function masked(text: string): string {
  const colon = text.indexOf(':')
  const name = text.slice(0, Math.max(0, colon)).trim()
  return colon > 0 && isSecretHeader(name) ? `${name}: ••••••••` : text
}

function planLines(state: State, width: number): readonly Line[] {
  const { subject } = readingOf(state.facts.form)
  if (subject === null) return []
  const { browser, why, here, unsafe } = planFor(subject, state.facts.sendUnsafe)
  const room = Math.floor((width - 30) / browser.length) - 4
  const sent = browser.flatMap((request, index): Span[] => [
    ...(index > 0 ? [span('  then  ', 'dim')] : []),
    span(shortened(request, Math.max(16, room)), 'code'),
  ])
  const toggle = unsafe ? `u ${state.facts.sendUnsafe ? 'does not' : 'sends it'}` : ''
  return [
    line('   ', span(padded('A browser sends', 18), 'dim'), ...sent),
    line('   ', span(padded('', 18)), span(why, 'dim')),
    line(
      '   ',
      span(padded('Sent from here', 18), 'dim'),
      span(here, unsafe && state.facts.sendUnsafe ? 'warn' : null),
      toggle !== '' && '   ',
      toggle !== '' && span(toggle, 'accent'),
    ),
  ]
}
