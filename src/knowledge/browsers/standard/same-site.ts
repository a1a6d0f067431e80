import { getDomain } from 'tldts'

/** The registrable domain of a host; null where it has none: an address, a public suffix, a name without a dot. */
export function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true })
}

/** HTML standard, 7.1.1, "schemelessly same site", of the hosts of two tuple origins. */
export function areSameSite(pageHost: string, host: string): boolean {
  const domain = registrableDomain(host)
  return pageHost === host || (domain !== null && domain === registrableDomain(pageHost))
}
