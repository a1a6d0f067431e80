import type { Case } from '../../model/case.ts'
import { seen } from '../../facts/faults.ts'
import type { CauseId } from '../../model/diagnosis.ts'
import type { Evidence } from '../../model/evidence.ts'
import { factsOf, type Facts } from '../../facts/facts.ts'
import { connectionRefutations } from './connections.ts'
import { pageRefutations } from './pages.ts'
import { policyRefutations } from './policies.ts'
import { preflightRefutations } from './preflights.ts'
import type { Refute } from './refute.ts'

const refutations: Readonly<Record<CauseId, Refute>> = {
  ...connectionRefutations,
  ...pageRefutations,
  ...preflightRefutations,
  ...policyRefutations,
}

/** A browser that lets the request through says nothing against these. */
const heldByOtherSigns: ReadonlySet<CauseId> = new Set([
  'cookie-not-sent',
  'response-header-not-exposed',
  'stale-preflight',
  'browsers-disagree',
  'partial-rollout',
])

/**
 * Why this evidence does not show that cause, with its own values: for somebody who has just guessed it. Null where
 * the evidence is silent about it.
 */
export function refutation(cause: CauseId, subject: Case, evidence: Evidence): string | null {
  const facts = factsOf(subject, evidence)
  return permitted(cause, facts) ?? refutations[cause](facts)
}

function permitted(cause: CauseId, { judged, request }: Facts): string | null {
  if (judged.verdict.outcome !== 'allowed' || heldByOtherSigns.has(cause) || request === null) return null
  return `Every browser lets this request through. ${seen(request).says}.`
}
