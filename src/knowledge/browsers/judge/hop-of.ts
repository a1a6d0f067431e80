import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'
import type { RecordedHop } from './exchange.ts'

/**
 * Which recorded hop answers for a URL: the expected one, else the first of that URL, so that a chain may come back to
 * where it was; the number of hops where none does. Fragments do not count.
 */
export function hopOf(hops: readonly RecordedHop[], url: ParsedUrl, expected: number): number {
  const following = hops[expected]
  if (following !== undefined && names(following, url)) return expected
  const index = hops.findIndex((hop) => names(hop, url))
  return index === -1 ? hops.length : index
}

function names(hop: RecordedHop, url: ParsedUrl): boolean {
  return hop.url === url.href || parseUrl(hop.url)?.href === url.href
}
