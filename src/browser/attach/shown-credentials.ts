import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { SeenHop } from './seen-request.ts'

/**
 * Neither protocol names the credentials mode. What shows it: cookies went along, an error that only `include` meets,
 * and, across sites, `Sec-Fetch-Storage-Access`, which goes with credentials alone (Storage Access Headers). Null where
 * nothing that was seen decides it; `include` and `same-origin` then went the same way.
 */
export function shownCredentials({ request }: SeenHop, corsError: string | null): CredentialsMode | null {
  if (/WildcardOriginNotAllowed|InvalidAllowCredentials/.test(corsError ?? '')) return 'include'
  const has = (name: string) => request.headers.some(([given]) => given.toLowerCase() === name)
  if (has('cookie') || has('sec-fetch-storage-access')) return 'include'
  return null
}
