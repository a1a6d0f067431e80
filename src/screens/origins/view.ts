import { isSecretHeader } from '../../knowledge/privacy/secret-names.ts'
import { focusedField } from '../../session/focused-field.ts'
import { choicesOf, fieldsOf, headerIndex, textOf, type FieldId } from '../../session/form.ts'
import { readingOf } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { textField } from '../parts/text-field.ts'
import { columnsOf, padded, shortened } from '../parts/columns.ts'
import { blank, clickable, line, span, spread, widthOf, type Line, type Span } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import { isTyping } from '../where.ts'
import { paneWidths, type Area, type Pane, type View } from '../view.ts'
import { waysIn } from './ways-in.ts'
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

/** What the form needs at least, beside something else. */
const leastForm = 72

/** The form: what was typed, what each field says to it, what will be sent. */
export function originsView(state: State, area: Area): View {
  if (!area.wide) return { kind: 'one', pane: formPane(state, area.width, area.height) }
  const listWidth = Math.max(leastForm, paneWidths(area.width).list)
  return {
    kind: 'two',
    list: formPane(state, listWidth, area.height),
    detail: { lines: waysIn(area.width - listWidth - 3) },
    listWidth,
  }
}

function formPane(state: State, width: number, height: number): Pane {
  const fields = fieldsOf(state.facts.form)
  const focused = focusedField(state)
  const rows = fields.map((field, index) => ({
    field,
    lines: fieldLines(state, field, field === focused, width).map((content) =>
      clickable(content, { kind: 'row', index }),
    ),
  }))
  const before = rows.slice(0, Math.max(0, fields.indexOf(focused)))
  const form = rows.flatMap(({ lines }) => lines)
  const plan = planLines(state, width)
  const airy = form.length + plan.length + 3 <= height
  const lines = [...(airy ? [blank] : []), ...form, ...(plan.length > 0 ? [blank] : []), ...plan]
  const anchor = before.reduce((sum, { lines: own }) => sum + own.length, airy ? 1 : 0)
  return lines.length > height ? { lines, anchor } : { lines }
}

function fieldLines(state: State, field: FieldId, isFocused: boolean, width: number): readonly Line[] {
  const { form } = state.facts
  const typing = isFocused && state.place.editing
  // Once something was said of the fields, every one says all that it has to.
  const note = noteFor(field, form, readingOf(form).fields.get(field), typing && state.message === null)
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
  const usual = field === 'method' && text === '' ? [span('GET', 'dim')] : []
  if (isFocused && state.place.editing) return [...textField(text, state.place.caret, room), ...usual]
  if (usual.length > 0) return usual
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
  const then = ' then '
  const room = width - 22 - then.length * (browser.length - 1)
  const fits = browser.reduce((sum, request) => sum + columnsOf(request), 0) <= room
  const sent = browser.flatMap((request, index): Span[] => [
    ...(index > 0 ? [span(then, 'dim')] : []),
    span(fits ? request : shortened(request, Math.floor(room / browser.length)), 'code'),
  ])
  // While letters are text, Esc comes first.
  const key = isTyping(state) ? 'Esc, u' : 'u'
  const toggle = unsafe ? `${key} ${state.facts.sendUnsafe ? 'does not' : 'sends it'}` : ''
  return [
    line('   ', span(padded('A browser sends', 18), 'dim'), ...sent),
    ...paragraph(why, width - 1, { indent: 21, role: 'dim' }),
    ...withToggle(
      labelled('   Sent from here', here, {
        width: width - 1,
        indent: 21,
        role: unsafe && state.facts.sendUnsafe ? 'warn' : null,
      }),
      toggle,
      width,
    ),
  ]
}

/** The key that changes what is sent, behind the words where there is room, else below them. */
function withToggle(lines: readonly Line[], toggle: string, width: number): readonly Line[] {
  const last = lines.at(-1)
  if (toggle === '' || last === undefined) return lines
  const key = span(toggle, 'accent')
  const beside = line(...last, '   ', key)
  return widthOf(beside) < width ? [...lines.slice(0, -1), beside] : [...lines, line(' '.repeat(21), key)]
}
