import { inCapitals, nearest, type CorsResponseHeader } from '../knowledge/facts/misspelt.ts'
import type { ScanFinding } from './scan.ts'

/** What goes wrong where one of the response headers of CORS is spelled otherwise. */
const causes: Readonly<Record<CorsResponseHeader, string>> = {
  'access-control-allow-origin': 'cors-not-configured',
  'access-control-allow-methods': 'method-not-allowed',
  'access-control-allow-headers': 'request-header-not-allowed',
  'access-control-allow-credentials': 'credentials-not-allowed',
  'access-control-expose-headers': 'response-header-not-exposed',
  'access-control-max-age': 'cors-not-configured',
  'access-control-allow-private-network': 'local-network-access',
}
const known = new Set(Object.keys(causes))
const requested = /^access-control-request-(method|headers|private-network|local-network)$/

/** A header whose name begins as those of CORS do, and is none of them: it does nothing. */
export function misspelled(name: string, line: number): readonly ScanFinding[] {
  const lower = name.toLowerCase()
  if (!isOfCors(lower) || known.has(lower) || requested.test(lower)) return []
  const meant = nearest(lower)
  const says = `“${name}” is no such header, so it does nothing: misspelled for ${inCapitals(meant)}`
  return [{ cause: causes[meant], line, says }]
}

export function isOfCors(name: string): boolean {
  return /^(access[-_ ]?controls?|acces-control|accept-control|access-contol|access-controll)[-_ ]?\w/i.test(
    name,
  )
}
