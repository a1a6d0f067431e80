import { preloadedUpgrade } from '../engines/preloaded-hosts.ts'
import type { Rules } from '../engines/rules.ts'
import type { RecordedFetch } from './exchange.ts'
import { isAddress, isLoopbackHost, isMixedContent } from '../standard/mixed-content.ts'
import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'

/** The request that asks for a URL: whether for an image, and where its chain set out if this is a redirect of it. */
export interface AskedFor {
  readonly isImage: boolean
  readonly redirectedFrom: ParsedUrl | null
  /** Whether the page may reach the local network. */
  readonly reachesLocalNetwork: boolean
}

/** What becomes of an image of plain http on an https page: asked for over https, loaded as it is, or blocked. */
function mixedImage(
  rules: Rules,
  { host }: ParsedUrl,
  { redirectedFrom: first, reachesLocalNetwork }: AskedFor,
): 'https' | 'loaded' | 'blocked' {
  if (first !== null && rules.firstHostUpgradesImages) {
    const isName = !isAddress(first.host)
    const isNear = reachesLocalNetwork && (isLoopbackHost(first.host) || rules.isLocalHost(first.host))
    if (isName && !isNear) return 'https'
    return isAddress(host) && !isLoopbackHost(host) ? 'blocked' : 'loaded'
  }
  if (rules.isLoopbackImage(host)) return first === null ? 'loaded' : rules.mixedImages.redirectedToLoopback
  return rules.mixedImages.blockedAt(host) ? 'blocked' : 'https'
}

/** Local Network Access: whether http to this host is no mixed content to a page that may reach the local network. */
export function isExempt(rules: Rules, fetch: RecordedFetch, { host }: ParsedUrl): boolean {
  return fetch.reachesLocalNetwork === true && rules.isLocalHost(host)
}

/** Mixed Content, 4.4: whether this URL is blocked for a page of `embedder`, images by a rule of their own. */
export function isBlockedAsMixed(rules: Rules, embedder: string, url: ParsedUrl, asked: AskedFor): boolean {
  if (asked.isImage) return imageFate(rules, embedder, url, asked) === 'blocked'
  return isMixedContent(embedder, url, rules.isTrustworthy)
}

function imageFate(
  rules: Rules,
  embedder: string,
  url: ParsedUrl,
  asked: AskedFor,
): 'https' | 'loaded' | 'blocked' {
  const isSpared = rules.loopbackPagesLoadImages && isLoopbackHost(parseUrl(embedder)?.host ?? '')
  const isMixed = url.scheme === 'http:' && embedder.startsWith('https:') && !isSpared
  return isMixed ? mixedImage(rules, url, asked) : 'loaded'
}

/** The https URL that an engine asks for in place of this one, unseen by anybody but the page; else null. */
export function upgradedAtOnce(
  rules: Rules,
  embedder: string,
  url: ParsedUrl,
  asked: AskedFor,
): ParsedUrl | null {
  if (url.scheme !== 'http:') return null
  if (asked.isImage && imageFate(rules, embedder, url, asked) === 'https')
    return parseUrl(url.href.replace('http:', 'https:'))
  return rules.preloadedHosts === 'upgraded' ? preloadedUpgrade(url) : null
}
