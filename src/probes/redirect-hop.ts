import type { HeaderList } from '../knowledge/model/case.ts'
import { opaqueOrigin } from '../knowledge/model/case.ts'
import { distinctValues } from '../knowledge/browsers/judge/distinct-values.ts'
import { headersAfterRedirect, methodAfterRedirect } from '../knowledge/browsers/standard/redirect.ts'
import { isRedirectStatus } from '../knowledge/browsers/standard/status.ts'

/** Where a request stands in its redirect chain. */
export interface Hop {
  readonly hop: number
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body: string | null
  /** The `Origin` sent: `null` once a cross-origin redirect has tainted the request. */
  readonly origin: string
}

const maxHops = 20

/**
 * The next hop that a browser takes (Fetch standard, HTTP-redirect fetch), or null where the chain ends:
 * no redirect, a `Location` that cannot be used or carries userinfo, or the twentieth redirect.
 * `Authorization` is left behind at the first other origin, as all three engines do.
 */
export function nextHop(
  from: Hop,
  answer: { readonly status: number; readonly headers: HeaderList },
): Hop | null {
  if (!isRedirectStatus(answer.status) || from.hop >= maxHops) return null
  // Of several, WebKit takes the last; the other engines take none.
  const location = distinctValues(answer.headers, 'location').at(-1)
  if (location === undefined || !URL.canParse(location, from.url)) return null
  const target = new URL(location, from.url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return null
  if (target.username !== '' || target.password !== '') return null
  target.hash = ''
  const source = new URL(from.url)
  const leaves = target.origin !== source.origin
  const method = methodAfterRedirect(answer.status, from.method)
  const becomesGet = method !== from.method
  return {
    hop: from.hop + 1,
    url: target.href,
    method,
    body: becomesGet ? null : from.body,
    headers: headersAfterRedirect(from.headers, { body: becomesGet, authorization: leaves }),
    origin: leaves && from.origin !== source.origin ? opaqueOrigin : from.origin,
  }
}
