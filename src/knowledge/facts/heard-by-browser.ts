import { engineNames, engines, type CorsError } from '../model/cors-error.ts'
import type { ReportedError } from '../model/evidence.ts'
import type { Facts } from './facts.ts'
import { ownAnswers } from './reach.ts'

/** What browsers say without a response, and of one that is none. */
const withoutResponse: ReadonlySet<CorsError> = new Set([
  'DisallowedByMode',
  'InvalidResponse',
  'CorsDisabledScheme',
  'InsecureLocalNetwork',
  'InvalidLocalNetworkAccess',
  'LocalNetworkAccessPermissionDenied',
])

/**
 * What a browser reported of a response to this request, where no probe got any: it has a way to the server that the
 * machine that asked has not, or it asked at another time. Empty where a response came, or no browser tells of one.
 */
export function heardByBrowser(facts: Facts): readonly ReportedError[] {
  if (facts.silence === null || ownAnswers(facts).length > 0) return []
  return facts.evidence.reported.filter(
    ({ corsError }) => corsError !== null && !withoutResponse.has(corsError),
  )
}

/** Who reported it, as people know them. */
export function reporterOf({ engine }: Pick<ReportedError, 'engine'>): string {
  const known = engines.find((one) => one === engine)
  return known === undefined ? engine : engineNames[known]
}
