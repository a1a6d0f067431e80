import { preloadedUpgrade } from '../engines/preloaded-hosts.ts'
import type { Rules } from '../engines/rules.ts'
import { isLoopbackHost, isMixedContent } from '../standard/mixed-content.ts'
import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'

const address = /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/

/** What becomes of an image of plain http on an https page: asked for over https, loaded as it is, or blocked. */
function mixedImage(rules: Rules, { host }: ParsedUrl): 'https' | 'loaded' | 'blocked' {
  if (isLoopbackHost(host)) return rules.mixedImages.loopback
  return address.test(host) ? rules.mixedImages.address : 'https'
}

/** Mixed Content, 4.4: whether this URL is blocked for a page of `embedder`, images by a rule of their own. */
export function isBlockedAsMixed(rules: Rules, embedder: string, url: ParsedUrl, isImage: boolean): boolean {
  if (!isMixedContent(embedder, url, rules.isTrustworthy)) return false
  return !isImage || mixedImage(rules, url) === 'blocked'
}

/** The https URL that an engine asks for in place of this one, unseen by anybody but the page; else null. */
export function upgradedAtOnce(
  rules: Rules,
  embedder: string,
  url: ParsedUrl,
  isImage: boolean,
): ParsedUrl | null {
  if (url.scheme !== 'http:') return null
  const asImage =
    isImage && isMixedContent(embedder, url, rules.isTrustworthy) && mixedImage(rules, url) === 'https'
  if (asImage) return parseUrl(url.href.replace('http:', 'https:'))
  return rules.preloadedHosts === 'upgraded' ? preloadedUpgrade(url) : null
}
