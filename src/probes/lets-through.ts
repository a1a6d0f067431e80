import type { CredentialsMode } from '../knowledge/model/case.ts'
import { engines } from '../knowledge/model/cors-error.ts'
import { judge } from '../knowledge/browsers/judge/judge.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { isOkStatus } from '../knowledge/browsers/standard/status.ts'
import type { Hop } from './redirect-hop.ts'

/** Whether at least one engine would send the request after this preflight. */
export function letsThrough(
  at: Pick<Hop, 'url' | 'method' | 'headers' | 'origin'>,
  credentials: CredentialsMode,
  preflight: Observation | null,
): boolean {
  if (!preflight?.response) return false
  const { url, method, headers, origin } = at
  const hops = [{ url, preflight: preflight.response, response: null }]
  return engines.some(
    (engine) =>
      judge(engine, { page: origin, url, method, headers, credentials, redirect: 'follow', hops }).outcome ===
      'unrecorded',
  )
}

/**
 * Whether the response to the preflight has no word on CORS and may come from whoever answers what has no route: the
 * route of the method may still send CORS headers, and only the method itself shows it.
 */
export function saysNothing(preflight: Observation | null): boolean {
  const response = preflight?.response
  if (!response) return false
  const isBare = response.headers.every(([name]) => !name.toLowerCase().startsWith('access-control-'))
  return isBare && (isOkStatus(response.status) || [404, 405, 501].includes(response.status))
}
