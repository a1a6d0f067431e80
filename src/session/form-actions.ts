import { answerTo } from '../intake/copied-answer.ts'
import type { CopiedAnswer, Imported, ImportedCase } from '../intake/imported.ts'
import { opaqueOrigin } from '../knowledge/case.ts'
import { choicesOf, fieldsOf, textOf, withText, type FieldId, type Form } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import type { Known } from './run.ts'
import type { Reach } from './reach.ts'
import { subjectOf } from './selectors.ts'
import type { State } from './state.ts'
import { edited, type Edit } from './text-edit.ts'

/** More than this is no request that anybody copied. In UTF-16 units. */
const longestPaste = 64 * 1024 * 1024

/** The field under the cursor. */
export function focusedField({ facts, place }: Pick<State, 'facts' | 'place'>): FieldId {
  const fields = fieldsOf(facts.form)
  return fields[Math.min(place.cursors.origins, fields.length - 1)] ?? 'page'
}

export function formActions({ get, set, ports }: Reach) {
  const focus = (field: FieldId): void =>
    set((state) => {
      const form = withoutEmptyHeaders(state.facts.form, field)
      const cursor = Math.max(0, fieldsOf(form).indexOf(field))
      return {
        ...learnt(state, { form }),
        ...placed(state, {
          cursors: { ...state.place.cursors, origins: cursor },
          caret: textOf(form, field).length,
        }),
      }
    })
  return {
    fieldFocused: focus,
    fieldLeft(step: 1 | -1): void {
      const fields = fieldsOf(get().facts.form)
      const index = fields.indexOf(focusedField(get()))
      focus(fields[(index + step + fields.length) % fields.length] ?? 'page')
    },
    editingBegun(): void {
      set((state) =>
        placed(state, { editing: true, caret: textOf(state.facts.form, focusedField(state)).length }),
      )
    },
    editingEnded(): void {
      set((state) => placed(state, { editing: false }))
    },
    fieldEdited(edit: Edit): void {
      set((state) => {
        const field = focusedField(state)
        if (choicesOf(field) !== null) return {}
        const { text, caret } = edited(
          { text: textOf(state.facts.form, field), caret: state.place.caret },
          edit,
        )
        return {
          ...learnt(state, { form: withText(state.facts.form, field, text) }),
          ...placed(state, { caret }),
        }
      })
    },
    choiceMoved(step: 1 | -1): void {
      set((state) => {
        const field = focusedField(state)
        const choices = choicesOf(field)
        if (choices === null) return {}
        const index = choices.indexOf(textOf(state.facts.form, field))
        const next = choices[(index + step + choices.length) % choices.length] ?? ''
        return learnt(state, { form: withText(state.facts.form, field, next) })
      })
    },
    sendUnsafeToggled(): void {
      set((state) => learnt(state, { sendUnsafe: !state.facts.sendUnsafe }))
    },
    /** Reads what was pasted; the form takes what it finds. Plain text goes into the field. */
    async pasted(text: string): Promise<void> {
      if (get().course !== null) {
        set(() => ({ message: { tone: 'info', text: 'In the course there is nothing to paste into' } }))
        return
      }
      if (text.length > longestPaste) {
        set(() => ({
          message: { tone: 'warn', text: 'The pasted text is longer than 64 MiB; nothing was taken' },
        }))
        return
      }
      const imported = isOneValue(text) ? null : await ports.read(text)
      set((state) => (imported === null ? inserted(state, text) : taken(state, imported)))
    },
  }
}

/** One URL, origin, method or header line: a value for the field, not a thing to be read. */
function isOneValue(text: string): boolean {
  const line = text.trim()
  return (
    !line.includes('\n') &&
    line.length <= 8192 &&
    !/^(curl\b|fetch\s*\(|await\b|axios\b|\{)|\bCORS\b|Cross-Origin/i.test(line)
  )
}

function inserted(state: State, text: string): Partial<State> {
  const field = focusedField(state)
  const value = edited(
    { text: textOf(state.facts.form, field), caret: state.place.caret },
    { kind: 'insert', text: text.trim() },
  )
  return {
    ...learnt(state, { form: withText(state.facts.form, field, value.text) }),
    ...placed(state, { stage: 'origins', editing: true, caret: value.caret }),
  }
}

function taken(state: State, imported: Imported): Partial<State> {
  const [first] = imported.cases
  if (first === undefined && imported.answer !== null) return answered(state, imported.answer)
  if (first === undefined && imported.reported.length === 0 && imported.preflights === null) {
    const why = imported.problems[0]?.message ?? 'no request in it'
    return { message: { tone: 'warn', text: `Nothing taken from what was pasted: ${why}` } }
  }
  const form = first === undefined ? state.facts.form : formFrom(state.facts.form, first)
  const known: Known = {
    ...state.facts.known,
    reported: [...state.facts.known.reported, ...imported.reported],
    preflightLog: imported.preflights ?? state.facts.known.preflightLog,
    copied:
      imported.recordings.find(({ subject }) => subject === first)?.evidence.observations ??
      state.facts.known.copied,
  }
  const missing = form.page === '' ? 'page' : form.url === '' ? 'url' : 'page'
  return {
    ...learnt(state, { form, known }),
    ...placed(state, {
      stage: 'origins',
      editing: true,
      cursors: { ...state.place.cursors, origins: fieldsOf(form).indexOf(missing) },
      caret: textOf(form, missing).length,
    }),
    message: { tone: 'info', text: whatWasTaken(imported, form) },
  }
}

/** Response headers that name no URL: the answer to the request that the form holds. */
function answered(state: State, answer: CopiedAnswer): Partial<State> {
  const subject = subjectOf(state)
  if (subject === null) {
    const text = 'These are response headers and name no URL: fill in page and URL, then paste them again'
    return { message: { tone: 'warn', text } }
  }
  const { exchange, notes } = answerTo(subject, answer)
  return {
    ...learnt(state, { known: { ...state.facts.known, copied: [exchange] } }),
    message: { tone: 'info', text: `Kept to be held against the probes: ${notes.join('; ')}.` },
  }
}

function formFrom(form: Form, found: ImportedCase): Form {
  const page = found.pageUrl ?? found.pageOrigin
  return {
    ...form,
    page: page === null || page === opaqueOrigin ? form.page : page,
    url: found.url,
    method: found.method,
    headers: found.headers.map(([name, value]) => `${name}: ${value}`),
    credentials: found.credentials,
    body: found.body,
  }
}

function whatWasTaken(imported: Imported, form: Form): string {
  const kinds: Record<NonNullable<Imported['kind']>, string> = {
    curl: 'a curl command',
    fetch: 'a fetch call',
    har: 'a HAR recording',
    console: 'a console message',
    'access-log': 'an access log',
    url: 'a URL',
  }
  const what = imported.kind === null ? 'what was pasted' : kinds[imported.kind]
  const more = imported.cases.length > 1 ? `; the first of ${imported.cases.length} requests` : ''
  return `Filled in from ${what}${more}.${form.page === '' ? ' Which page makes the request?' : ''}`
}

function withoutEmptyHeaders(form: Form, keep: FieldId): Form {
  if (keep.startsWith('header:')) return form
  const headers = form.headers.filter((line) => line.trim() !== '')
  return headers.length === form.headers.length ? form : { ...form, headers }
}
