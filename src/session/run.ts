import type { Case } from '../knowledge/model/case.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import {
  noEvidence,
  type Evidence,
  type HostFacts,
  type Observation,
  type PageFacts,
  type Purpose,
} from '../knowledge/model/evidence.ts'
import type { ProbeEvent } from '../probes/options.ts'

/** What a run was made for: the triage itself, the proof of a fix, the same on staging, or of the side compared with. */
export type RunKind = 'triage' | 'verify' | 'staging' | 'compared'

/** One planned probe and how far it has come. Rows keep the order of the plan, whatever lands first. */
export interface Row {
  readonly id: string
  readonly purpose: Purpose
  readonly state: 'planned' | 'sent' | 'observed' | 'dropped'
  readonly sentMs: number | null
  readonly observation: Observation | null
  /** Why it was dropped. */
  readonly why: string | null
}

export interface Run {
  readonly kind: RunKind
  readonly subject: Case
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number | null
  readonly state: 'running' | 'done' | 'cancelled'
  readonly rows: readonly Row[]
  readonly hosts: readonly HostFacts[]
  readonly page: PageFacts | null
  /** Few requests were sent on purpose. */
  readonly sampled?: boolean
  readonly conditions?: readonly Condition[]
}

export function startRun(kind: RunKind, subject: Case, startedAt: number): Run {
  return { kind, subject, startedAt, endedAt: null, state: 'running', rows: [], hosts: [], page: null }
}

/** The run after one event. An event about an unplanned id plans it. */
export function foldEvent(run: Run, event: ProbeEvent): Run {
  switch (event.kind) {
    case 'planned':
      return {
        ...run,
        rows: withRow(run.rows, event.id, event.purpose, (row) => row),
      }
    case 'sent':
      return {
        ...run,
        rows: run.rows.map((row) =>
          row.id === event.id ? { ...row, state: 'sent', sentMs: event.atMs } : row,
        ),
      }
    case 'observed': {
      const { observation } = event
      return {
        ...run,
        rows: withRow(run.rows, observation.id, observation.purpose, (row) => ({
          ...row,
          state: 'observed',
          sentMs: observation.startedMs,
          observation,
        })),
      }
    }
    case 'dropped':
      return {
        ...run,
        rows: run.rows.map((row) =>
          row.id === event.id ? { ...row, state: 'dropped', why: event.why } : row,
        ),
      }
    case 'resolved':
      return { ...run, hosts: [...run.hosts, event.host] }
    case 'condition':
      return { ...run, conditions: [...(run.conditions ?? []), event.condition] }
    case 'sampled':
      return { ...run, sampled: true }
    case 'page-read':
      return { ...run, page: event.page }
  }
}

function withRow(
  rows: readonly Row[],
  id: string,
  purpose: Purpose,
  change: (row: Row) => Row,
): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  const known = rows[index]
  if (known !== undefined) return rows.with(index, change(known))
  return [...rows, change({ id, purpose, state: 'planned', sentMs: null, observation: null, why: null })]
}

export function endRun(run: Run, state: 'done' | 'cancelled', endedAt: number): Run {
  return { ...run, state, endedAt }
}

/** What a run found out, with what was known beside the wire. */
export function evidenceOf(run: Run, known: Known, answers: Readonly<Record<string, string>>): Evidence {
  return {
    ...noEvidence,
    ...known,
    answers,
    observations: run.rows.flatMap(({ observation }) => (observation === null ? [] : [observation])),
    hosts: run.hosts,
    page: run.page,
    ...(run.conditions === undefined ? {} : { conditions: run.conditions }),
    ...(run.sampled === true ? { sampled: true } : {}),
  }
}

/** Facts that come from what was pasted, not from the wire. */
export type Known = Pick<Evidence, 'reported' | 'preflightLog' | 'declared' | 'copied' | 'browser'>

export const noneKnown: Known = { reported: [], preflightLog: null, declared: [], copied: [], browser: null }

export interface Progress {
  readonly settled: number
  /** Of these, the ones that were really sent. */
  readonly asked: number
  readonly planned: number
}

export function progressOf(run: Run): Progress {
  const settled = run.rows.filter(({ state }) => state === 'observed' || state === 'dropped').length
  const asked = run.rows.filter(({ observation }) => observation !== null).length
  return { settled, asked, planned: run.rows.length }
}
