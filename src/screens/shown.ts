import type { Case } from '../knowledge/model/case.ts'
import { noEvidence } from '../knowledge/model/evidence.ts'
import { knownSecrets } from '../knowledge/privacy/known-secrets.ts'
import { coverFor, redactCase, redactHeaderValue } from '../knowledge/privacy/redact.ts'
import { redactText, redactUrl } from '../knowledge/privacy/redact-text.ts'
import { evidenceOf, noneKnown, type Run } from '../session/run.ts'
import { subjectOf } from '../session/selectors.ts'
import type { State } from '../session/state.ts'

/**
 * How the screens write what may be secret: covered, or with `--reveal` as it is. Only what is drawn asks this; what
 * leaves the screen, by a report, a file or the clipboard, is covered whatever was given.
 */
export interface Shown {
  readonly reveals: boolean
  /** The secrets of this session's requests, wherever they stand. */
  readonly known: (text: string) => string
  readonly text: (text: string) => string
  readonly url: (text: string) => string
  readonly headerValue: (name: string, value: string) => string
  readonly subject: (subject: Case) => Case
}

const asItIs = <Value>(value: Value): Value => value

export const revealed: Shown = {
  reveals: true,
  known: asItIs,
  text: asItIs,
  url: asItIs,
  headerValue: (_, value) => value,
  subject: asItIs,
}

/** Secrets by their shape and name, and these by themselves. */
export function covered(secrets: readonly string[]): Shown {
  const known = coverFor(secrets)
  return {
    reveals: false,
    known,
    text: (text) => redactText(known(text)),
    url: (text) => known(redactUrl(text)),
    headerValue: (name, value) => known(redactHeaderValue(name, value)),
    subject: redactCase,
  }
}

export function shownIn(state: State): Shown {
  return state.settings.reveal ? revealed : covered(secretsOf(state))
}

const ofForms = new WeakMap<Case, readonly string[]>()
const ofRuns = new WeakMap<Run, readonly string[]>()

/** Every form of every secret of the requests of this session. */
export function secretsOf(state: State): readonly string[] {
  const { triage, verify, staging, compared } = state.facts
  const subject = subjectOf(state)
  const runs = [triage, verify, staging, compared].filter((run) => run !== null)
  const found = [
    ...(subject === null ? [] : once(ofForms, subject, () => knownSecrets(subject, noEvidence))),
    ...runs.flatMap((run) =>
      once(ofRuns, run, () => knownSecrets(run.subject, evidenceOf(run, noneKnown, {}))),
    ),
  ]
  return [...new Set(found)].sort((a, b) => b.length - a.length)
}

/** It is asked for with every frame. */
function once<Of extends object>(
  known: WeakMap<Of, readonly string[]>,
  of: Of,
  find: () => readonly string[],
): readonly string[] {
  const found = known.get(of) ?? find()
  known.set(of, found)
  return found
}
