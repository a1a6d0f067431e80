import { redactCase, redactEvidence, redactHeaderValue, redactorFor, redactUrl } from '../knowledge/redact.ts'
import type { Form } from './form.ts'
import { evidenceOf, type Run } from './run.ts'
import type { Facts, Place, State } from './state.ts'

/** A session as it lies on disk: the same facts, without a secret in them. */
export interface SavedSession {
  readonly version: 1
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly savedAt: number
  readonly facts: Facts
  /** Where the person was, so that a killed terminal opens on the same screen. */
  readonly stage: Place['stage']
}

/** The facts fit for a file: header values, URLs and observations redacted, bodies left out, nothing half-way. */
export function toSaved(id: string, state: Pick<State, 'facts' | 'place'>, savedAt: number): SavedSession {
  const { facts, place } = state
  const clean = redactorOf(facts)
  return {
    version: 1,
    id,
    savedAt,
    stage: place.stage,
    facts: {
      ...facts,
      form: redactForm(facts.form, clean),
      triage: facts.triage && redactRun(facts.triage, facts),
      verify: facts.verify && redactRun(facts.verify, facts),
      staging: facts.staging && redactRun(facts.staging, facts),
      other: facts.other && { page: redactUrl(facts.other.page), url: redactUrl(facts.other.url) },
      compared: facts.compared && redactRun(facts.compared, facts),
      looks: facts.looks.map((stretch) => ({
        ...stretch,
        subject: redactCase(stretch.subject),
        evidence: redactEvidence(stretch.subject, stretch.evidence),
      })),
      notes: clean(facts.notes),
      known: {
        ...facts.known,
        reported: facts.known.reported.map((error) => ({ ...error, text: clean(error.text) })),
        copied: copiedOf(facts),
      },
    },
  }
}

/** Reads what `toSaved` wrote. A file of another make or version is null: the caller says so. */
export function fromSaved(value: unknown): SavedSession | null {
  if (typeof value !== 'object' || value === null) return null
  const saved = value as Partial<SavedSession>
  const sound =
    saved.version === 1 &&
    typeof saved.id === 'string' &&
    typeof saved.savedAt === 'number' &&
    typeof saved.stage === 'string' &&
    typeof saved.facts?.form?.url === 'string' &&
    Array.isArray(saved.facts.form.headers)
  return sound ? (saved as SavedSession) : null
}

/** Without a run there is nothing yet that a copied answer is held against. */
function copiedOf({ triage, known, answers }: Facts): Facts['known']['copied'] {
  return triage === null ? [] : redactEvidence(triage.subject, evidenceOf(triage, known, answers)).copied
}

function redactorOf(facts: Facts): (text: string) => string {
  const run = facts.triage ?? facts.verify ?? facts.staging
  if (run === null) return (text) => text
  return redactorFor(run.subject, evidenceOf(run, facts.known, facts.answers))
}

function redactForm(form: Form, clean: (text: string) => string): Form {
  return {
    ...form,
    page: redactUrl(form.page),
    url: redactUrl(form.url),
    errorUrl: redactUrl(form.errorUrl),
    headers: form.headers.map((line) => redactLine(line, clean)),
    body: null,
  }
}

/** A line that is no header yet may be half a secret: only its name is kept. */
function redactLine(line: string, clean: (text: string) => string): string {
  const colon = line.indexOf(':')
  if (colon === -1) return clean(line)
  const name = line.slice(0, colon)
  return `${name}: ${redactHeaderValue(name.trim(), clean(line.slice(colon + 1).trim()))}`
}

/** A run under way is saved as a cancelled one: nobody will finish it. */
function redactRun(run: Run, facts: Facts): Run {
  const { observations, page } = redactEvidence(run.subject, evidenceOf(run, facts.known, facts.answers))
  const clean = redactorFor(run.subject, evidenceOf(run, facts.known, facts.answers))
  let next = 0
  return {
    ...run,
    subject: redactCase(run.subject),
    state: run.state === 'running' ? 'cancelled' : run.state,
    page,
    rows: run.rows.map((row) => ({
      ...row,
      id: clean(row.id),
      observation: row.observation === null ? null : (observations[next++] ?? null),
    })),
  }
}
