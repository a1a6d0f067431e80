import { kindFacts } from '../knowledge/model/request-kind.ts'
import { asked } from '../knowledge/guide/questions.ts'
import { redactCase, redactEvidence, redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { softwareId } from '../knowledge/model/software.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { describePurpose } from '../knowledge/guide/describe-purpose.ts'
import { asPageMakesIt } from './as-page-makes-it.ts'
import { conditionsOf } from './conditions.ts'
import { toDecide } from './to-decide.ts'
import type { Triage } from '../knowledge/triage.ts'

/** `check --format json`: the shape that docs/for-scripts.md promises, secrets redacted, control characters visible. */
export function jsonReport(triage: Triage): string {
  return `${JSON.stringify(jsonObject(triage), null, 2)}\n`
}

/** The object behind `jsonReport`; ndjson and comparisons hold several. */
export function jsonObject(triage: Triage): object {
  const { subject, evidence, diagnosis, fixes, witnesses } = triage
  const clean = cleanStrings(redactorFor(subject, evidence))
  const { verdict, layer, answeredBy, checks, causes, warnings, verification, pitfalls } = diagnosis
  const conditions = conditionsOf(triage)
  return clean({
    schemaVersion: 1,
    target: target(redactCase(subject)),
    verdict,
    layer,
    answeredBy,
    checks: checks.map((check) => ({ ...check, evidence: check.evidence.map(({ says }) => says) })),
    causes: causes.map(({ particulars: _inner, question, ...cause }, index) => ({
      ...cause,
      ...(question === null ? {} : { question, asks: asked(question) }),
      fix: fixes[index] ?? null,
    })),
    warnings,
    verification,
    pitfalls,
    toDecide: toDecide(triage),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(witnesses.length === 0 ? {} : { witnesses }),
    probes: redactEvidence(subject, evidence).observations.map(probe),
  })
}

function target(subject: Case) {
  const {
    pageOrigin,
    pageUrl,
    url,
    method,
    headers,
    credentials,
    as = 'fetch',
    mode,
  } = asPageMakesIt(subject)
  const { mode: own } = kindFacts[as]
  return { pageOrigin, pageUrl, url, method, headers, credentials, as, mode: mode ?? own ?? 'cors' }
}

function probe(observation: Observation) {
  const { id, purpose, request, response, failure, startedMs, durationMs } = observation
  return {
    id,
    purpose: describePurpose(purpose),
    request,
    response: response && { status: response.status, headers: response.headers },
    failure: failure && { kind: failure.kind, message: failure.message },
    startedMs: Math.round(startedMs),
    durationMs: Math.round(durationMs),
  }
}

/** Keys whose values are words of ours, never text that a server or a person wrote. */
const ownWords = new Set([
  'id',
  'variant',
  'stack',
  'confidence',
  'side',
  'kind',
  'outcome',
  'corsError',
  'at',
])

/**
 * Applies `redact` to every string of a value, keys and words of ours left alone (a user called "elastic" shall not
 * turn elasticsearch into another layer); snippets keep their line breaks.
 */
export function cleanStrings(redact: (text: string) => string): <T>(value: T) => T {
  const walk = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string' && (ownWords.has(name) || softwareId(value) !== null)) return value
    if (typeof value === 'string') return redact(value.split('\n').map(visible).join('\n'))
    if (Array.isArray(value)) return value.map((one) => walk(one))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]))
  }
  // The shape stays; only what its strings say is another.
  return <T>(value: T) => walk(value) as T
}
