import * as v from 'valibot'
import { cleanStatement } from '../knowledge/privacy/clean-statement.ts'
import {
  cleanPurpose,
  redactCase,
  redactEvidence,
  redactHeaderValue,
  redactorFor,
} from '../knowledge/privacy/redact.ts'
import { redactText, redactUrl } from '../knowledge/privacy/redact-text.ts'
import type { Form } from './form.ts'
import type { Row } from '../probes/gathered.ts'
import { evidenceOf, noneKnown, type Run } from './run.ts'
import { factsSchema } from './saved-schema.ts'
import { moment, text } from './schema.ts'
import { noFacts, stages, type SessionFacts, type Whereabouts, type State } from './state.ts'

/** A session as it lies on disk: the same facts, without a secret in them. */
export interface SavedSession {
  readonly version: 1
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly savedAt: number
  readonly facts: SessionFacts
  /** Where the person was, so that a killed terminal opens on the same screen. */
  readonly stage: Whereabouts['stage']
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
      // A yes is not for the day on which the session is opened again.
      sendUnsafe: false,
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
      overruled: reasons(facts.overruled, clean),
      browser: facts.browser && {
        ...facts.browser,
        problem: facts.browser.problem && clean(facts.browser.problem),
      },
      known: {
        ...facts.known,
        reported: facts.known.reported.map((error) => ({ ...error, text: clean(error.text) })),
        copied: copiedOf(facts),
        browser: facts.known.browser && {
          ...facts.known.browser,
          statements: facts.known.browser.statements.map((one) => cleanStatement(one, clean)),
        },
      },
    },
  }
}

const head = v.object({
  version: v.literal(1),
  id: text,
  savedAt: moment,
  stage: v.fallback(v.picklist(stages), 'origins'),
  facts: v.looseObject({ known: v.optional(v.looseObject({})) }),
})

/**
 * Reads what `toSaved` wrote; what an older version did not know of is as at the start. A file of another make or
 * version, or one that somebody spoiled, is null: the caller says so.
 */
export function fromSaved(value: unknown): SavedSession | null {
  const saved = v.safeParse(head, value)
  if (!saved.success) return null
  const { facts, ...rest } = saved.output
  const whole = v.safeParse(factsSchema, { ...noFacts, ...facts, known: { ...noneKnown, ...facts.known } })
  return whole.success ? { ...rest, facts: whole.output } : null
}

/** Without a run there is nothing yet that a copied response is held against. */
function copiedOf({ triage, known, answers }: SessionFacts): SessionFacts['known']['copied'] {
  return triage === null ? [] : redactEvidence(triage.subject, evidenceOf(triage, known, answers)).copied
}

/** What a person wrote beside a check may hold what they copied. */
function reasons(
  overruled: SessionFacts['overruled'],
  clean: (text: string) => string,
): SessionFacts['overruled'] {
  return Object.fromEntries(
    Object.entries(overruled).map(([id, { status, reason }]) => [id, { status, reason: clean(reason) }]),
  )
}

function redactorOf(facts: SessionFacts): (text: string) => string {
  const run = facts.triage ?? facts.verify ?? facts.staging
  if (run === null) return redactText
  return redactorFor(run.subject, evidenceOf(run, facts.known, facts.answers))
}

function redactForm(form: Form, clean: (text: string) => string): Form {
  return {
    ...form,
    // What was put into the wrong field may be anything.
    page: clean(redactUrl(form.page)),
    url: clean(redactUrl(form.url)),
    method: clean(form.method),
    errorUrl: clean(redactUrl(form.errorUrl)),
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
function redactRun(run: Run, facts: SessionFacts): Run {
  const { observations, page } = redactEvidence(run.subject, evidenceOf(run, facts.known, facts.answers))
  const clean = redactorFor(run.subject, evidenceOf(run, facts.known, facts.answers))
  let next = 0
  return {
    ...run,
    subject: redactCase(run.subject),
    state: run.state === 'running' ? 'cancelled' : run.state,
    page,
    rows: run.rows.flatMap((row): readonly Row[] => {
      const own = { id: clean(row.id), purpose: cleanPurpose(row.purpose, clean) }
      if (row.state !== 'observed') return [{ ...row, ...own }]
      const observation = observations[next++]
      return observation === undefined ? [] : [{ ...row, ...own, observation }]
    }),
  }
}
