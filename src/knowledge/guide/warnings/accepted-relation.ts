import { seen } from '../../facts/faults.ts'
import type { Proof } from '../../model/diagnosis.ts'
import type { OriginRelation } from '../../model/evidence.ts'
import { headerOf } from '../../facts/answer.ts'
import type { Facts } from '../../facts/facts.ts'
import { acceptedOrigins, reflection, type AcceptedOrigin } from '../../facts/origin-policy.ts'

/**
 * The answers that allow, by name, a probed origin of this relation. Null where there is none, and where any origin at
 * all is reflected, which says it already.
 */
export function acceptedByName(
  facts: Facts,
  relation: OriginRelation,
  counts: (accepted: AcceptedOrigin) => boolean = () => true,
): readonly Proof[] | null {
  if (reflection(facts) !== null) return null
  const found = acceptedOrigins(facts).filter(
    (accepted) =>
      accepted.relation === relation &&
      headerOf(accepted.answer, 'access-control-allow-origin') === accepted.origin &&
      counts(accepted),
  )
  return found.length === 0 ? null : found.map(({ answer }) => seen(answer))
}
