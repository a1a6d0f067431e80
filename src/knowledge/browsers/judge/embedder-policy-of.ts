import type { EmbedderPolicy } from '../../model/embedder-policy.ts'
import { isPotentiallyTrustworthy } from '../standard/mixed-content.ts'
import { parseUrl } from '../standard/url.ts'
import type { RecordedFetch } from './exchange.ts'

/** HTML standard, 7.1.4, "obtain an embedder policy": only a page in a secure context has one. */
export function embedderPolicyOf({
  page,
  securePage,
  embedderPolicy = 'unsafe-none',
}: Pick<RecordedFetch, 'page' | 'securePage' | 'embedderPolicy'>): EmbedderPolicy {
  if (embedderPolicy === 'unsafe-none' || securePage === true) return embedderPolicy
  const url = parseUrl(page)
  return url !== null && isPotentiallyTrustworthy(url) ? embedderPolicy : 'unsafe-none'
}
