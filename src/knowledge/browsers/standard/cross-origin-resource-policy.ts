import type { EmbedderPolicy } from '../../model/embedder-policy.ts'
import { areSameSite } from './same-site.ts'
import type { ParsedUrl } from './url.ts'
import { parseUrl } from './url.ts'

/**
 * Fetch standard, 3.7, "cross-origin resource policy check" of a response to a load without CORS: whether it blocks.
 * A page that requires a policy takes one that is missing for `same-origin`; `credentialless` asks without
 * credentials, and so requires none. All three engines do so alike, redirects included; measured. `given` is the
 * policy of the response. `takesUnknown`: a value that is none will do for a page that requires one. `sharesSite`: what
 * an engine takes for the same site by the hosts.
 */
export function isBlockedByResourcePolicy(
  page: string,
  embedder: EmbedderPolicy,
  url: ParsedUrl,
  given: string | null,
  takesUnknown = false,
  sharesSite = areSameSite,
): boolean {
  const isGiven = given !== null && ((takesUnknown && given !== '') || policies.has(given))
  const policy = isGiven || embedder !== 'require-corp' ? given : 'same-origin'
  if (url.origin === page) return false
  return policy === 'same-origin' || (policy === 'same-site' && !isSameSite(page, url, sharesSite))
}

const policies: ReadonlySet<string> = new Set(['same-origin', 'same-site', 'cross-origin'])

/** A page of https is the same site as http, but http is not as https: what is sent in clear may be read by others. */
function isSameSite(page: string, { scheme, host }: ParsedUrl, sharesSite: typeof areSameSite): boolean {
  const { scheme: pageScheme, host: pageHost = '' } = parseUrl(page) ?? {}
  if (scheme === 'https:' && pageScheme !== 'https:') return false
  return sharesSite(pageHost, host)
}
