import type { CauseId, Proof } from '../model/diagnosis.ts'
import type { Facts } from './facts.ts'

/** What a proxy between here and the server may have met or said itself. */
const mayBeTheProxys: ReadonlySet<CauseId> = new Set([
  'gateway-error',
  'connection-refused',
  'connection-broken',
  'timeout',
  'dns-failure',
  'blocked-at-edge',
])

/** What a proxy that the probes went through takes from a cause; null where none stood in between. */
export function behindProxy(id: CauseId, { evidence, url, request, preflight }: Facts): Proof | null {
  const through = evidence.conditions?.find(({ kind }) => kind === 'through-proxy')
  if (through === undefined || !mayBeTheProxys.has(id)) return null
  // Within TLS a proxy cannot speak in the server's place.
  const came = request !== null || preflight !== null
  if (came && url.protocol === 'https:') return null
  return { probe: null, says: 'it was asked through a proxy, which may have said or met this itself' }
}
