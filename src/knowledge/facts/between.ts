import type { Proof } from '../model/diagnosis.ts'
import type { Facts } from './facts.ts'

/** What a proxy that the probes went through takes from a cause that may be its own; null where none stood in between. */
export function behindProxy({ evidence, url, request, preflight }: Facts): Proof | null {
  const through = evidence.conditions?.find(({ kind }) => kind === 'through-proxy')
  if (through === undefined) return null
  // Within TLS a proxy cannot speak in the server's place.
  const came = request !== null || preflight !== null
  if (came && url.protocol === 'https:') return null
  return { probe: null, says: 'it was asked through a proxy, which may have said or met this itself' }
}
