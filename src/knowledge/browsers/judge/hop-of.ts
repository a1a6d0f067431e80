import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'
import type { Rules } from '../engines/rules.ts'
import type { RecordedHop } from './exchange.ts'

/**
 * Which recorded hop answers for a URL: the expected one, else the first of that URL, so that a chain may come back to
 * where it was; the number of hops where none does. Fragments do not count.
 */
export function hopOf(
  { onTheWire }: Rules,
  hops: readonly RecordedHop[],
  url: ParsedUrl,
  expected: number,
): number {
  const following = hops[expected]
  if (following?.url === url.href) return expected
  const names = (hop: RecordedHop): boolean => {
    if (hop.url === url.href) return true
    const href = parseUrl(hop.url)?.href
    return href !== undefined && (href === url.href || onTheWire(href) === onTheWire(url.href))
  }
  if (following !== undefined && names(following)) return expected
  const index = hops.findIndex(names)
  return index === -1 ? hops.length : index
}
