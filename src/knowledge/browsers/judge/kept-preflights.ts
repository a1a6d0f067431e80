import { cachedPreflight, isCoveredBy } from '../standard/preflight-cache.ts'
import type { CachedPreflight, CacheQuestion } from '../standard/preflight-cache.ts'
import type { ParsedUrl } from '../standard/url.ts'
import { preflightCacheRules, preflightKeptFor, type PreflightCacheRules } from './preflight-cache.ts'
import type { NetworkErrorReason } from './exchange.ts'
import type { ReadAnswer } from './read-answer.ts'
import type { Judge } from '../engines/rules-of.ts'

/**
 * What one engine keeps of preflights while several fetches follow each other at once: hand the same to each `judge`.
 * Time stands still in it, so whatever is kept at all is kept.
 */
export interface KeptPreflights {
  /** Whether the preflight of this request to this URL is spared; never where it asks `anew`. */
  readonly spares: (origin: string, url: ParsedUrl, question: CacheQuestion, anew: boolean) => boolean
  /** Takes note of a preflight that was understood; `refused` where it did not allow what it was asked. */
  readonly keep: (
    origin: string,
    url: ParsedUrl,
    question: CacheQuestion,
    answer: ReadAnswer,
    refused: boolean,
  ) => void
  /** Takes note that the request behind the preflight last asked for ended in a network error, of which script may never hear. */
  readonly failed: (reason: NetworkErrorReason, isUnheard: boolean) => void
}

/** An empty cache of an engine, or of the standard. */
export function keptPreflights(by: Judge): KeptPreflights {
  const entries = new Map<string, CachedPreflight[]>()
  const { serves, covers, needsNoListing, keepsRefusals, forgetsOn, keepsOneForUrl }: PreflightCacheRules =
    preflightCacheRules[by]
  let last = ''
  const key = (origin: string, { href, fragment }: ParsedUrl): string => `${origin} ${href}${fragment}`
  return {
    spares: (origin, url, question, anew) => {
      if (entries.size === 0) return false
      last = key(origin, url)
      if (anew) return false
      const isSpared = (entries.get(last) ?? []).some((entry) =>
        isCoveredBy(entry, question, serves, covers, needsNoListing),
      )
      if (!isSpared && keepsOneForUrl) entries.delete(last)
      return isSpared
    },
    keep: (origin, url, { credentials }, answer, refused) => {
      if (refused && !keepsRefusals) return
      const entry = cachedPreflight(credentials, answer.said)
      if (entry === null || preflightKeptFor(by, answer.headers) === 0) return
      last = key(origin, url)
      entries.set(last, keepsOneForUrl ? [entry] : [...(entries.get(last) ?? []), entry])
    },
    failed: (reason, isUnheard) => {
      if (forgetsOn(reason, isUnheard)) entries.delete(last)
    },
  }
}

/** Of what was kept, what a fetch of this page begins with. */
export function keptFor(page: string, by: Judge, kept: KeptPreflights | null): KeptPreflights | null {
  const isShared = page !== 'null' || preflightCacheRules[by].sharesForOpaque
  return isShared || kept === null ? kept : keptPreflights(by)
}
