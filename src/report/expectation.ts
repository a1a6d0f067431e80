import type { Triage } from '../knowledge/triage.ts'

/** A triage and what was expected of it; undefined where only a request that goes through will do. */
export interface Expected {
  readonly triage: Triage
  readonly expect: 'allowed' | 'blocked' | undefined
}

/** Whether the outcome is the expected one. A request that is not cross-origin counts as allowed. */
export function isAsExpected({ triage, expect }: Expected): boolean {
  const { outcome } = triage.diagnosis.verdict
  return outcome === (expect ?? 'allowed') || (expect !== 'blocked' && outcome === 'not-cross-origin')
}
