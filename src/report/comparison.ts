import { describePurpose } from '../knowledge/describe-purpose.ts'
import type { Observation, Purpose } from '../knowledge/evidence.ts'
import { redactHeaderValue } from '../knowledge/redact.ts'
import type { Triage } from './triage.ts'

/** The same probe asked of both sides, and what came back differently. */
export interface ComparisonRow {
  readonly what: string
  readonly left: string
  readonly right: string
  /** Each difference as `name: left / right`; empty where the two agree. */
  readonly differences: readonly string[]
}

export interface Comparison {
  readonly rows: readonly ComparisonRow[]
  /** The first row that differs, in the order in which a browser meets them. */
  readonly firstDivergence: ComparisonRow | null
}

const deciding = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
  'vary',
  'location',
  'server',
] as const

/** Lines up two triages probe by probe. An Allow-Origin that names each side's own page counts as the same. */
export function compare(left: Triage, right: Triage): Comparison {
  const rows = left.evidence.observations
    .filter(({ purpose }) => isShared(purpose))
    .map((observation) => {
      const twin = right.evidence.observations.find(
        ({ purpose }) => keyOf(purpose) === keyOf(observation.purpose),
      )
      return row(observation, twin ?? null, left, right)
    })
  return { rows, firstDivergence: rows.find(({ differences }) => differences.length > 0) ?? null }
}

function isShared(purpose: Purpose): boolean {
  return ['preflight', 'request', 'without-origin', 'error-path', 'sibling'].includes(purpose.kind)
}

function keyOf(purpose: Purpose): string {
  return describePurpose(purpose)
}

function row(observation: Observation, twin: Observation | null, left: Triage, right: Triage): ComparisonRow {
  const ours = facts(observation, left)
  const theirs = facts(twin, right)
  const differences = [...ours.keys()]
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map((name) => `${name}: ${ours.get(name)} / ${theirs.get(name)}`)
  return {
    what: describePurpose(observation.purpose),
    left: summary(ours),
    right: summary(theirs),
    differences,
  }
}

function facts(observation: Observation | null, side: Triage): ReadonlyMap<string, string> {
  const status = observation?.response?.status.toString() ?? observation?.failure?.kind ?? 'not asked'
  const headers = deciding.map((name) => [name, valueOf(observation, name, side)] as const)
  return new Map([['answer', status], ...headers])
}

function valueOf(observation: Observation | null, name: string, { subject }: Triage): string {
  const values = (observation?.response?.headers ?? [])
    .filter(([given]) => given.toLowerCase() === name)
    .map(([given, value]) => redactHeaderValue(given, value))
  const joined = values.length === 0 ? 'absent' : values.join(' | ')
  return name === 'access-control-allow-origin' && joined === subject.pageOrigin ? 'its own page' : joined
}

function summary(all: ReadonlyMap<string, string>): string {
  return `${all.get('answer')}, Allow-Origin ${all.get('access-control-allow-origin')}`
}
