import type { Answer } from './answer.ts'
import { cacheHit } from '../marks/caches.ts'
import type { Facts } from './facts.ts'
import { acceptsPage, answersFor } from './facts.ts'

/** How the page fares past every cache, where it is let through there and not by the response in question. */
interface PastCache {
  /** The response that no cache has kept: at an address of its own, or to the request where the preflight was kept. */
  readonly fresh: Answer
  /** What shows that a cache stood between. */
  readonly mark: string
  /** Whether that is a mark on the failing answer, or a copy seen to ignore `Origin`; else only the failure that lasts tells. */
  readonly isProven: boolean
}

/** Null where the response passes, fails past the cache as well, or nothing shows a cache. */
export function pastCache(facts: Facts, answer: Answer | null): PastCache | null {
  if (answer === null || acceptsPage(answer, facts)) return null
  return answer === facts.preflight ? pastCachedPreflight(facts, answer) : pastCachedRequest(facts)
}

/** A cache that keeps OPTIONS shows by its mark alone: no address makes a preflight new and leaves it the same. */
function pastCachedPreflight(facts: Facts, preflight: Answer): PastCache | null {
  const { request } = facts
  const mark = cacheHit(preflight.response.headers)
  if (mark === null || !preflight.isOk || request === null || !acceptsPage(request, facts)) return null
  return { fresh: request, mark, isProven: true }
}

/**
 * What shows that a cache hands out one copy whatever the query, so that no address leads past it; null where nothing
 * does. (CloudFront's recommended policy leaves the query out of the key.)
 */
export function cacheWithoutWayPast(facts: Facts): string | null {
  const { request } = facts
  const busted = answersFor(facts, 'cache').find(({ purpose }) => purpose.step === 'busted')
  if (request === null || busted === undefined || cacheHit(request.response.headers) === null) return null
  const mark = cacheHit(busted.response.headers)
  return mark === null ? null : `a query that nobody sent before is answered from the cache as well (${mark})`
}

function pastCachedRequest(facts: Facts): PastCache | null {
  const { request } = facts
  if (request === null) return null
  const noWay = cacheWithoutWayPast(facts)
  if (noWay !== null) {
    const welcome = [facts.preflight, ...answersFor(facts, 'allow-map')].find(
      (answer) => answer !== null && acceptsPage(answer, facts),
    )
    // Another origin is named there, and the page's own by the preflight: the policy knows both.
    return request.check.kind === 'mismatch' && welcome != null
      ? { fresh: welcome, mark: noWay, isProven: true }
      : null
  }
  const steps = answersFor(facts, 'cache')
  const fresh = steps.find(({ purpose }) => purpose.step === 'busted')
  if (fresh === undefined) return hitBesidePreflight(facts, request)
  // Another status means that the address with a query is another address to this server.
  if (!acceptsPage(fresh, facts) || fresh.status !== request.status) return null
  const copy = steps.find(({ purpose }) => purpose.step === 'origin-a')
  const isCopy = copy !== undefined && !acceptsPage(copy, facts)
  const mark =
    cacheHit(request.response.headers) ??
    (isCopy && facts.disagreement === null
      ? 'a second request to one fresh address got the response made for the first'
      : null)
  if (mark !== null) return { fresh, mark, isProven: true }
  // Where the very same request is answered differently, one address that differs shows nothing.
  if (facts.disagreement !== null) return null
  const again = answersFor(facts, 'repeat').filter(({ purpose }) => purpose.form === 'request')
  if (again.length === 0 || again.some((answer) => acceptsPage(answer, facts))) return null
  return { fresh, mark: 'with a query that no cache has seen, the same address passes', isProven: false }
}

/** Where no way past the cache was tried, as in a recording: the preflight, which no cache kept, names the page. */
function hitBesidePreflight({ preflight, subject }: Facts, request: Answer): PastCache | null {
  const mark = cacheHit(request.response.headers)
  if (mark === null || preflight === null || !acceptsPage(preflight, { subject })) return null
  return { fresh: preflight, mark, isProven: false }
}
