import { exchangesOfFirst } from '../intake/exchanges-of-first.ts'
import { answerTo } from '../intake/headers/copied-answer.ts'
import type { CopiedAnswer, Imported, ImportedCase } from '../intake/imported.ts'
import { opaqueOrigin } from '../knowledge/model/case.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { preflightNeed } from '../probes/preflight-need.ts'
import { focusedField } from './focused-field.ts'
import { fieldsOf, kindOf, partOf, readForm, textOf, withText, type FieldId, type Form } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import type { Known } from './run.ts'
import { subjectOf } from './selectors.ts'
import type { Remarks, State } from './state.ts'
import { edited } from './text-edit.ts'

/** One URL, origin, method or header line: a value for the field, not a thing to be read. */
export function isOneValue(text: string): boolean {
  const line = text.trim()
  if (line.includes('\n') || line.length > 8192) return false
  if (!/\s/.test(line)) return !/^[{[<]|[({]["'`]/.test(line)
  return (
    /^[A-Za-z][\w-]{0,60}:\s/.test(line) && !/^(?:\w*Error|Reason|SEC\d+|Uncaught|CORS\b.*):|CORS/i.test(line)
  )
}

/** Whether nothing came of reading a text, so that it can only be a value. */
export function isNothing({ kind, cases, unfinished, answer }: Imported): boolean {
  return kind === null && cases.length === 0 && unfinished.length === 0 && answer === null
}

/** What was said of a field is about its old text. */
export function withoutRemark(remarks: Remarks, field: FieldId): Remarks {
  const part = partOf(field)
  if (part === null || remarks[part] === undefined) return remarks
  const { [part]: _gone, ...others } = remarks
  return others
}

/** The text put into the field that is typed into. */
export function inserted(state: State, text: string): Partial<State> {
  const field = focusedField(state)
  const value = edited(
    { text: textOf(state.facts.form, field), caret: state.place.caret },
    { kind: 'insert', text: text.trim() },
  )
  return {
    ...learnt(state, { form: withText(state.facts.form, field, value.text), sendUnsafe: false }),
    ...placed(state, { stage: 'origins', editing: true, caret: value.caret }),
  }
}

/** The form and what is known, with what was found in a pasted text. */
export function taken(state: State, imported: Imported): Partial<State> {
  const first = firstOf(imported)
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
    copied: exchangesOfFirst(imported) ?? state.facts.known.copied,
  }
  const missing =
    asksForUrl(first) || (form.url === '' && form.page !== '')
      ? 'url'
      : lacksPreflight(imported, form)
        ? 'method'
        : 'page'
  return {
    ...learnt(state, { form, known, sendUnsafe: false }),
    ...placed(state, {
      stage: 'origins',
      editing: true,
      cursors: { ...state.place.cursors, origins: fieldsOf(form).indexOf(missing) },
      caret: textOf(form, missing).length,
    }),
    remarks: remarksOf(imported),
    message: { tone: 'info', text: whatWasTaken(imported, form) },
  }
}

/** Response headers that name no URL: the response to the request that the form holds. */
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

/** The request that the form takes: the first that can be sent, else the first that waits for its URL. */
function firstOf({ cases: [whole], unfinished: [open] }: Imported): ImportedCase | undefined {
  return whole ?? (open === undefined ? undefined : { ...open.rest, url: open.url, urlAsWritten: open.url })
}

function asksForUrl(found: ImportedCase | undefined): boolean {
  return found !== undefined && found.urlAsWritten !== null
}

/** What was said of the one request, by its parts; of several nobody could tell which is meant. */
function remarksOf({ cases, unfinished, problems }: Imported): Remarks {
  if (cases.length + unfinished.length !== 1) return {}
  return problems.reduce<Remarks>(
    (so, { part, message }) =>
      part === undefined
        ? so
        : { ...so, [part]: so[part] === undefined ? message : `${so[part]}; ${message}` },
    {},
  )
}

function formFrom(
  { as: _as, mode: _mode, hasIntegrity: _integrity, ...form }: Form,
  found: ImportedCase,
): Form {
  const page = found.pageUrl ?? found.pageOrigin
  return {
    ...form,
    ...kindOf(found),
    page: page === null || page === opaqueOrigin ? form.page : page,
    url: found.urlAsWritten ?? found.url,
    method: found.method,
    headers: found.headers.map(([name, value]) => `${name}: ${value}`),
    credentials: found.credentials,
    body: found.body,
  }
}

function whatWasTaken(imported: Imported, form: Form): string {
  const kinds: Record<NonNullable<Imported['kind']>, string> = {
    curl: 'a curl command',
    fetch: 'a call or a saved request',
    har: 'a HAR recording',
    console: 'a console message',
    'access-log': 'an access log',
    url: 'a URL',
  }
  const what = imported.kind === null ? 'what was pasted' : kinds[imported.kind]
  const more = imported.cases.length > 1 ? `; the first of ${imported.cases.length} requests` : ''
  const aside = imported.problems.find(({ part }) => part === undefined || part === 'body')?.message
  const said = aside === undefined ? '' : ` Mind: ${visible(aside)}.`
  return `Filled in from ${what}${more}.${stillAsked(imported, form)}${said}`
}

function stillAsked(imported: Imported, form: Form): string {
  if (asksForUrl(firstOf(imported))) return ' Its URL holds a placeholder: what is its value?'
  if (form.page === '') return ' Which page makes the request?'
  return lacksPreflight(imported, form) ? ' Its preflight failed: give its method and headers, too.' : ''
}

/** A console names neither method nor headers, and only with them there is the preflight that it complains of. */
function lacksPreflight({ reported }: Imported, form: Form): boolean {
  const { subject } = readForm(form)
  if (subject === null || preflightNeed(subject.method, subject.headers).needed) return false
  return reported.some(({ corsError }) => corsError?.includes('Preflight') === true)
}
