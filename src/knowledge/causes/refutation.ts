import { causeOf } from './catalogue.ts'
import type { CauseId } from '../model/diagnosis.ts'
import { seen } from '../facts/faults.ts'
import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { type Facts, factsOf } from '../facts/facts.ts'
import { rankedCauses } from './rank.ts'

/**
 * Why this evidence does not show that cause, with its own values: for somebody who has just guessed it. Null where
 * the evidence is silent about it, or shows it.
 */
export function refutation(cause: CauseId, subject: Case, evidence: Evidence): string | null {
  const facts = factsOf(subject, evidence)
  if (rankedCauses(facts).some(({ id }) => id === cause)) return null
  return permitted(cause, facts) ?? causeOf(cause).refute(facts)
}

function permitted(cause: CauseId, { judged, request }: Facts): string | null {
  if (judged.verdict.outcome !== 'allowed' || causeOf(cause).standsWithAllowed || request === null)
    return null
  return `Every browser lets this request through. ${seen(request).says}.`
}
