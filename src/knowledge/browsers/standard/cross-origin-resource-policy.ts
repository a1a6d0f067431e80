import { getDomain } from 'tldts'
import type { EmbedderPolicy } from '../../model/embedder-policy.ts'
import { isAddress } from './mixed-content.ts'
import type { ParsedUrl } from './url.ts'
import { parseUrl } from './url.ts'

/**
 * Fetch standard, 3.7, "cross-origin resource policy check" of a response to a load without CORS: whether it blocks.
 * A page that requires a policy takes one that is missing for `same-origin`; `credentialless` asks without
 * credentials, and so requires none. All three engines do so alike, redirects included; measured. `given` is the
 * policy of the response. `takesUnknown`: a value that is none will do for a page that requires one. `byDomain`: beyond
 * its origin registrable domains alone say what is the page's site: it and every host without one are of the same, an
 * address of none.
 */
export function isBlockedByResourcePolicy(
  page: string,
  embedder: EmbedderPolicy,
  url: ParsedUrl,
  given: string | null,
  takesUnknown = false,
  byDomain = false,
): boolean {
  const isGiven = given !== null && ((takesUnknown && given !== '') || policies.has(given))
  const policy = isGiven || embedder !== 'require-corp' ? given : 'same-origin'
  if (url.origin === page) return false
  return policy === 'same-origin' || (policy === 'same-site' && !isSameSite(page, url, byDomain))
}

const policies: ReadonlySet<string> = new Set(['same-origin', 'same-site', 'cross-origin'])

/** A page of https is the same site as http, but http is not as https: what is sent in clear may be read by others. */
function isSameSite(page: string, { scheme, host }: ParsedUrl, byDomain: boolean): boolean {
  const { scheme: pageScheme, host: pageHost = '' } = parseUrl(page) ?? {}
  if (scheme === 'https:' && pageScheme !== 'https:') return false
  if (!byDomain && pageHost === host) return true
  const site = siteOf(pageHost, byDomain)
  return site !== null && site === siteOf(host, byDomain)
}

/** The registrable domain; by it alone, what has none is of the same empty one, but for addresses. */
function siteOf(host: string, byDomain: boolean): string | null {
  const domain = getDomain(host, { allowPrivateDomains: true })
  return domain ?? (byDomain && !isAddress(host) ? '' : null)
}
