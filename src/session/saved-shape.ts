import {
  caseShape,
  evidenceShape,
  hostShape,
  knownShapes,
  observationShape,
  pageShape,
  purposeShape,
} from './evidence-shape.ts'
import { count, flag, list, mapOf, oneOf, orAbsent, orNull, record, text } from './shape.ts'
import { softwareIds } from '../knowledge/model/software.ts'

const run = record({
  kind: oneOf('triage', 'verify', 'staging', 'compared'),
  subject: caseShape,
  startedAt: count,
  endedAt: orNull(count),
  state: oneOf('running', 'done', 'cancelled'),
  rows: list(
    record({
      id: text,
      purpose: purposeShape,
      state: oneOf('planned', 'sent', 'observed', 'dropped'),
      sentMs: orNull(count),
      observation: orNull(observationShape),
      why: orNull(text),
    }),
  ),
  hosts: list(hostShape),
  sampled: orAbsent(flag),
  page: orNull(pageShape),
})

/** The shape of `Facts` as they lie in a file, which anybody may have written. */
export const factsShape = record({
  form: record({
    page: text,
    url: text,
    method: text,
    headers: list(text),
    credentials: oneOf('omit', 'same-origin', 'include'),
    stack: oneOf(...softwareIds, null),
    errorUrl: text,
    body: orNull(text),
  }),
  sendUnsafe: flag,
  known: record(knownShapes),
  triage: orNull(run),
  verify: orNull(run),
  staging: orNull(run),
  other: orNull(record({ page: text, url: text })),
  compared: orNull(run),
  looks: list(record({ subject: caseShape, evidence: evidenceShape, from: count, to: count, looks: count })),
  answers: mapOf(text),
  overruled: mapOf(record({ status: oneOf('pass', 'fail', 'unknown', 'not-applicable'), reason: text })),
  ticks: list(text),
  guesses: list(orNull(text)),
  notes: text,
  browser: orNull(
    record({
      browser: text,
      outcome: oneOf('response', 'network-error', null),
      corsError: orNull(text),
      problem: orNull(text),
    }),
  ),
})
