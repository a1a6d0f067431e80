import type { Observation } from '../knowledge/model/evidence.ts'
import type { Imported } from './imported.ts'

/** What was recorded of the first request itself, and not beside it; null where nothing was. */
export function exchangesOfFirst({ recordings, cases }: Imported): readonly Observation[] | null {
  const found = recordings.find(({ subject }) => subject === cases[0])
  return found?.evidence.observations.filter(({ purpose }) => purpose.kind !== 'sibling') ?? null
}
