import type { CredentialsMode } from '../knowledge/case.ts'
import { engines } from '../knowledge/engines/cors-error.ts'
import { judge } from '../knowledge/engines/judge.ts'
import type { Observation } from '../knowledge/evidence.ts'
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
