import { getDomain } from 'tldts'
import type { EmbedderPolicy } from '../../model/embedder-policy.ts'
import type { ParsedUrl } from './url.ts'
import { parseUrl } from './url.ts'

/**
 * Fetch standard, 3.7, "cross-origin resource policy check" of a response to a load without CORS: whether it blocks.
 * A page that requires a policy takes one that is missing for `same-origin`; `credentialless` asks without
 * credentials, and so requires none. All three engines do so alike, redirects included; measured. `given` is the policy of the response. `takesUnknown`: a
 * value that is none will do for a page that requires one. `takesBareNames`: an opaque page, or one at
 * a host without a dot, is the same site as every such host.
 */
export function isBlockedByResourcePolicy(
  page: string,
  embedder: EmbedderPolicy,
  url: ParsedUrl,
  given: string | null,
  takesUnknown = false,
  takesBareNames = false,
): boolean {
  const isGiven = given !== null && ((takesUnknown && given !== '') || policies.has(given))
  const policy = isGiven || embedder !== 'require-corp' ? given : 'same-origin'
  if (policy === 'same-origin') return url.origin !== page
  if (policy !== 'same-site') return false
  return !isSameSite(page, url) && !(takesBareNames && isBareName(url) && isWithoutDomain(page))
}

const policies: ReadonlySet<string> = new Set(['same-origin', 'same-site', 'cross-origin'])

/** A page of https is the same site as http, but http is not as https: what is sent in clear may be read by others. */
function isSameSite(page: string, { scheme, host }: ParsedUrl): boolean {
  const embedder = parseUrl(page)
  if (embedder === null) return false
  const alike = embedder.host === host || (siteOf(host) !== null && siteOf(host) === siteOf(embedder.host))
  return alike && (embedder.scheme === 'https:' || scheme !== 'https:')
}

function isBareName({ scheme, host }: ParsedUrl): boolean {
  return scheme === 'http:' && bareName.test(host)
}

const bareName = /^[^.[]+\.?$/

function isWithoutDomain(page: string): boolean {
  return page === 'null' || bareName.test(parseUrl(page)?.host ?? '')
}

function siteOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true })
}
