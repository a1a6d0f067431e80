import type { Case } from '../knowledge/model/case.ts'
import type { Evidence } from '../knowledge/model/evidence.ts'
import { evidenceGathered, nothingGathered, type Gathered } from '../probes/gathered.ts'

/** What a run was made for: the triage itself, the proof of a fix, the same on staging, or of the side compared with. */
export type RunKind = 'triage' | 'verify' | 'staging' | 'compared'

export interface Run extends Gathered {
  readonly kind: RunKind
  readonly subject: Case
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number | null
  readonly state: 'running' | 'done' | 'cancelled'
}

export function startRun(kind: RunKind, subject: Case, startedAt: number): Run {
  return { kind, subject, startedAt, endedAt: null, state: 'running', ...nothingGathered }
}

export function endRun(run: Run, state: 'done' | 'cancelled', endedAt: number): Run {
  return { ...run, state, endedAt }
}

/** What a run found out, with what was known beside the wire. */
export function evidenceOf(run: Run, known: Known, answers: Readonly<Record<string, string>>): Evidence {
  return { ...evidenceGathered(run), ...known, answers }
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
