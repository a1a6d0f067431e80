import { answerTo } from '../intake/headers/copied-answer.ts'
import type { CopiedAnswer, Imported, ImportedCase } from '../intake/imported.ts'
import { opaqueOrigin } from '../knowledge/model/case.ts'
import { preflightNeed } from '../probes/preflight-need.ts'
import { focusedField } from './focused-field.ts'
import { fieldsOf, readForm, textOf, withText, type Form } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import type { Known } from './run.ts'
import { subjectOf } from './selectors.ts'
import type { State } from './state.ts'
import { edited } from './text-edit.ts'

/** One URL, origin, method or header line: a value for the field, not a thing to be read. */
export function isOneValue(text: string): boolean {
  const line = text.trim()
  return (
    !line.includes('\n') &&
    line.length <= 8192 &&
    !/^(curl\b|fetch\s*\(|await\b|axios\b|\{)|\bCORS\b|Cross-Origin/i.test(line)
  )
}

/** The text put into the field that is typed into. */
export function inserted(state: State, text: string): Partial<State> {
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

/** The form and what is known, with what was found in a pasted text. */
export function taken(state: State, imported: Imported): Partial<State> {
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
  const missing =
    form.url === '' && form.page !== '' ? 'url' : lacksPreflight(imported, form) ? 'method' : 'page'
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
  return `Filled in from ${what}${more}.${stillAsked(imported, form)}`
}

function stillAsked(imported: Imported, form: Form): string {
  if (form.page === '') return ' Which page makes the request?'
  return lacksPreflight(imported, form) ? ' Its preflight failed: give its method and headers, too.' : ''
}

/** A console names neither method nor headers, and only with them there is the preflight that it complains of. */
function lacksPreflight({ reported }: Imported, form: Form): boolean {
  const { subject } = readForm(form)
  if (subject === null || preflightNeed(subject.method, subject.headers).needed) return false
  return reported.some(({ corsError }) => corsError?.includes('Preflight') === true)
}
