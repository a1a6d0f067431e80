import type { Case } from '../../model/case.ts'
import { kindFacts } from '../../model/request-kind.ts'
import { rulesOf } from '../engines/rules-of.ts'
import { modeOfBeacon } from './request-plan.ts'

/** Whether a request asks with CORS by the standard: only then is there a preflight, and a response to be allowed. */
export function asksWithCors({
  as = 'fetch',
  mode,
  headers,
}: Pick<Case, 'as' | 'mode' | 'headers'>): boolean {
  if (as === 'beacon') return modeOfBeacon(rulesOf('standard'), headers) === 'cors'
  return (kindFacts[as].mode ?? mode ?? 'cors') === 'cors'
}
