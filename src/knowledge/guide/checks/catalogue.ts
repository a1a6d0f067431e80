import type { CheckId, CheckResult } from '../../model/diagnosis.ts'
import { checkIds } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'
import { allowOriginHeader } from './allow-origin-header.ts'
import type { Check } from './check.ts'
import { corsBeforeRoutes } from './cors-before-routes.ts'
import { originExactlyAllowed } from './origin-exactly-allowed.ts'
import { preflightSucceeds } from './preflight-succeeds.ts'
import { singleAllowOriginValue } from './single-allow-origin-value.ts'

/** The checks of the first ten minutes. */
export const checks = {
  'allow-origin-header': allowOriginHeader,
  'origin-exactly-allowed': originExactlyAllowed,
  'preflight-succeeds': preflightSucceeds,
  'single-allow-origin-value': singleAllowOriginValue,
  'cors-before-routes': corsBeforeRoutes,
} as const satisfies Readonly<Record<CheckId, Check>>

/** All five, judged, in their order. Without a cross-origin request none applies. */
export function checkResults(facts: Facts): readonly CheckResult[] {
  const applies = facts.judged.verdict.outcome !== 'not-cross-origin'
  return checkIds.map((id) => {
    const { title } = checks[id]
    if (applies) return { id, title, ...checks[id].judge(facts) }
    return {
      id,
      title,
      status: 'not-applicable',
      evidence: [{ probe: null, says: 'page and request have the same origin: no CORS here' }],
    }
  })
}
