import { asksWithCors } from '../../browsers/judge/asks-with-cors.ts'
import { causes } from '../../causes/catalogue.ts'
import type { CauseId, Finding, VerificationItem } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'
import {
  errorsCarryHeaders,
  inTheBrowser,
  onStaging,
  preflightByCurl,
  withCredentials,
} from './every-case.ts'
import type { CauseVerification, Verification } from './verification.ts'

/** What every case is verified by, in order. */
const verifications: readonly Verification[] = [
  preflightByCurl,
  withCredentials,
  errorsCarryHeaders,
  inTheBrowser,
  onStaging,
]

/** The items for a case: those of its causes, then the common ones. None where page and request share an origin. */
export function verificationOf(facts: Facts, findings: readonly Finding[]): readonly VerificationItem[] {
  if (facts.judged.verdict.outcome === 'not-cross-origin') return []
  const certain = findings.filter(({ confidence }, index) => confidence === 'certain' || index === 0)
  return [
    ...certain.flatMap(({ id }) => verificationOfCause(id, facts)),
    ...(asksWithCors(facts.subject) ? verifications : [inTheBrowser, onStaging]).map(
      ({ id, title, how, status }) => ({
        id,
        cause: null,
        title: title(facts),
        how: how(facts),
        status: status(facts),
      }),
    ),
  ]
}

/** The items of a cause that is found: failing, unless only a person can tell. */
function verificationOfCause(id: CauseId, facts: Facts): readonly VerificationItem[] {
  const items: readonly CauseVerification[] = causes[id].verification
  return items.map(({ id: item, title, how, status }) => ({
    id: item,
    cause: id,
    title,
    how: how(facts),
    status: status?.(facts) ?? 'fail',
  }))
}
