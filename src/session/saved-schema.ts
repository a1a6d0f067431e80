import * as v from 'valibot'
import { credentialsModes } from '../knowledge/model/case.ts'
import { requestKinds, requestModes } from '../knowledge/model/request-kind.ts'
import { causeIds, checkIds, type CauseId, type CheckId } from '../knowledge/model/diagnosis.ts'
import { softwareIds } from '../knowledge/model/software.ts'
import type { Stretch } from '../knowledge/facts/stretch.ts'
import type { BrowserAnswer } from './browser-answer.ts'
import {
  caseSchema,
  conditionSchema,
  evidenceSchema,
  hostSchema,
  knownSchemas,
  observationSchema,
  pageSchema,
  purposeSchema,
} from './evidence-schema.ts'
import type { Form } from './form.ts'
import type { Known, Run } from './run.ts'
import type { Row } from '../probes/gathered.ts'
import { count, list, mapOf, moment, objectOf, orAbsent, orNull, text, type Schema } from './schema.ts'
import type { SessionFacts, Other, Overruling } from './state.ts'

const planned = { id: text, purpose: purposeSchema, sentMs: orNull(count) }

const run = objectOf<Run>({
  kind: v.picklist(['triage', 'verify', 'staging', 'compared']),
  subject: caseSchema,
  startedAt: moment,
  endedAt: orNull(moment),
  state: v.picklist(['running', 'done', 'cancelled']),
  rows: list(
    v.union([
      objectOf<Extract<Row, { state: 'observed' }>>({
        ...planned,
        state: v.literal('observed'),
        observation: observationSchema,
        why: v.null(),
      }),
      objectOf<Extract<Row, { state: 'dropped' }>>({
        ...planned,
        state: v.literal('dropped'),
        observation: v.null(),
        why: text,
      }),
      objectOf<Extract<Row, { state: 'planned' | 'sent' }>>({
        ...planned,
        state: v.picklist(['planned', 'sent']),
        observation: v.null(),
        why: v.null(),
      }),
    ]),
  ),
  hosts: list(hostSchema),
  page: orNull(pageSchema),
  sampled: orAbsent(v.boolean()),
  conditions: orAbsent(list(conditionSchema)),
})

const form = objectOf<Form>({
  page: text,
  url: text,
  method: text,
  headers: list(text),
  credentials: v.picklist(credentialsModes),
  stack: orNull(v.picklist(softwareIds)),
  errorUrl: text,
  body: orNull(text),
  as: orAbsent(v.picklist(requestKinds)),
  mode: orAbsent(v.picklist(requestModes)),
  hasIntegrity: orAbsent(v.literal(true)),
})

const overruling = objectOf<Overruling>({
  status: v.picklist(['pass', 'fail', 'unknown', 'not-applicable']),
  reason: text,
})
const overruled: Schema<Readonly<Partial<Record<CheckId, Overruling>>>> = v.record(
  v.picklist(checkIds),
  overruling,
)

/** `SessionFacts` as they lie in a file, which anybody may have written. */
export const factsSchema = objectOf<SessionFacts>({
  form,
  sendUnsafe: v.boolean(),
  known: objectOf<Known>(knownSchemas),
  triage: orNull(run),
  verify: orNull(run),
  staging: orNull(run),
  other: orNull(objectOf<Other>({ page: text, url: text })),
  compared: orNull(run),
  looks: list(
    objectOf<Stretch>({
      subject: caseSchema,
      evidence: evidenceSchema,
      from: moment,
      to: moment,
      looks: count,
    }),
  ),
  answers: mapOf(text),
  overruled,
  ticks: list(text),
  guesses: list(orNull<CauseId>(v.picklist(causeIds))),
  notes: text,
  browser: orNull(
    objectOf<BrowserAnswer>({
      browser: text,
      outcome: orNull(v.picklist(['response', 'network-error'])),
      corsError: orNull(text),
      problem: orNull(text),
    }),
  ),
})
