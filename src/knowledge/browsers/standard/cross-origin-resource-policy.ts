import { getDomain } from 'tldts'
import type { HeaderList } from '../../model/case.ts'
import { getHeader } from './header-list.ts'
import type { ParsedUrl } from './url.ts'
import { parseUrl } from './url.ts'

/**
 * Fetch standard, 3.7, "cross-origin resource policy check" of a response to a load without CORS, of a page whose own
 * embedder policy is not known here: whether it blocks. All three engines do so alike, redirects included; measured.
 */
export function isBlockedByResourcePolicy(page: string, url: ParsedUrl, headers: HeaderList): boolean {
  const policy = getHeader(headers, 'cross-origin-resource-policy')
  if (policy === 'same-origin') return url.origin !== page
  return policy === 'same-site' && !isSameSite(page, url)
}

/** A page of https is the same site as http, but http is not as https: what is sent in clear may be read by others. */
function isSameSite(page: string, { scheme, host }: ParsedUrl): boolean {
  const embedder = parseUrl(page)
  if (embedder === null) return false
  const alike = embedder.host === host || (siteOf(host) !== null && siteOf(host) === siteOf(embedder.host))
  return alike && (embedder.scheme === 'https:' || scheme !== 'https:')
}

function siteOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true })
}
