import type { CacheMode } from '../../model/cache-mode.ts'
import type { HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { covers, defaultMaxAge, maxAge, servesCredentials } from '../standard/preflight-cache.ts'
import type { Covers, ServesCredentials } from '../standard/preflight-cache.ts'
import type { NetworkErrorReason } from './exchange.ts'
import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { isConditional } from '../standard/conditional-headers.ts'
import { rulesOf } from '../engines/rules-of.ts'
import type { Judge } from '../engines/rules-of.ts'
import { trimmedInWebkit } from '../engines/webkit-blanks.ts'

/** How an engine keeps preflights. */
export interface PreflightCacheRules {
  /** The longest it keeps one, in seconds; null where there is no limit. From the sources; too long to wait for. */
  readonly cap: number | null
  /** The seconds that a value of `Access-Control-Max-Age` (null where absent) asks for, before the cap. */
  readonly seconds: (value: string | null) => number
  readonly serves: ServesCredentials
  /** Whether a preflight that refuses this request is kept for others. */
  readonly keepsRefusals: boolean
  /** Whether what a page of an opaque origin was told in one fetch is kept for its next. */
  readonly sharesForOpaque: boolean
  /** Whether one is kept once redirects have tainted the origin. */
  readonly keepsForTainted: boolean
  /** Whether one is forgotten when the request behind it ends in this network error. */
  readonly forgetsOn: (reason: NetworkErrorReason, isUnheard: boolean) => boolean
  readonly covers: Covers
  /** The methods that what is kept need not list. */
  readonly needsNoListing: (method: string) => boolean
  /** Whether one is kept for a URL, which goes as soon as it does not cover a request, or another comes. */
  readonly keepsOneForUrl: boolean
  /** The cache modes under which every preflight is asked anew, whatever is kept. */
  readonly asksAnewUnder: ReadonlySet<CacheMode>
  /** Those under which a preflight is not kept either. */
  readonly forgetsUnder: ReadonlySet<CacheMode>
  /** Whether a request of this kind that carries `If-Match` or another condition is `no-store` in place of `default`. */
  readonly conditionsForbidStore: (as: RequestKind, inWorker: boolean) => boolean
}

const always = { asksAnewUnder: new Set<CacheMode>(), forgetsUnder: new Set<CacheMode>() }

/** Chromium and WebKit read a signed 64-bit integer, with either sign before it, and fall back on the default. */
function signedSeconds(value: string | null): number {
  const [, sign = '', digits] = /^([+-]?)0*(\d{1,19})$/.exec(value ?? '') ?? []
  if (digits === undefined) return defaultMaxAge
  const seconds = sign === '-' ? -BigInt(digits) : BigInt(digits)
  return BigInt.asIntN(64, seconds) === seconds ? Number(seconds) : defaultMaxAge
}

/** Firefox reads digits alone; anything else keeps it from keeping the preflight at all. */
function digitSeconds(value: string | null): number {
  if (value === null || value === '') return defaultMaxAge
  return /^\d+$/.test(value) ? Number(value) : 0
}

/**
 * Measured by requests 1, 4 and 7 seconds after the first: the default of five seconds, and every odd value. The caps
 * are from the sources (preflight_result.cc, nsCORSListenerProxy.cpp, CrossOriginPreflightResultCache.cpp).
 */
export const preflightCacheRules = {
  standard: {
    cap: null,
    seconds: (value) => maxAge(value === null ? [] : [['Access-Control-Max-Age', value]]),
    serves: servesCredentials,
    keepsRefusals: false,
    sharesForOpaque: true,
    keepsForTainted: true,
    forgetsOn: () => true,
    keepsOneForUrl: false,
    covers,
    needsNoListing: isSafelistedMethod,
    ...always,
    conditionsForbidStore: () => true,
  },
  chromium: {
    cap: 7200,
    seconds: signedSeconds,
    serves: servesCredentials,
    keepsRefusals: false,
    // An opaque origin is another one in each fetch, and behind each redirect that taints. Measured.
    sharesForOpaque: false,
    keepsForTainted: false,
    forgetsOn: () => false,
    // preflight_cache.cc; measured by three and four requests in a row.
    keepsOneForUrl: true,
    // Measured: a kept `*` does not cover `Authorization`, though one that has just come does.
    covers: (list, wanted, entry, request) =>
      list.includes(wanted) || (wanted !== 'authorization' && covers(list, wanted, entry, request)),
    needsNoListing: isSafelistedMethod,
    // preflight_controller.cc; measured.
    asksAnewUnder: new Set<CacheMode>(['no-store', 'reload', 'no-cache']),
    forgetsUnder: new Set<CacheMode>(['no-store']),
    // 270 rows measured.
    conditionsForbidStore: (_as, inWorker) => !inWorker,
  },
  firefox: {
    cap: 86_400,
    seconds: digitSeconds,
    serves: (entry, request) => (entry === 'include') === (request === 'include'),
    keepsRefusals: false,
    sharesForOpaque: true,
    keepsForTainted: true,
    // Measured; of what never ends the response was refused in silence, or a redirect led to a bad port.
    forgetsOn: (reason, isUnheard) =>
      reason !== 'redirect-mode' && reason !== 'never-ends' && !(isUnheard && reason === 'invalid-response'),
    keepsOneForUrl: false,
    // Measured: a kept `*` is a name like any other.
    covers: (list, wanted) => list.includes(wanted),
    // Measured, by three requests in a row: `HEAD` must be listed, though a preflight that has just come need not list it.
    needsNoListing: (method) => method === 'GET' || method === 'POST',
    asksAnewUnder: new Set<CacheMode>(['no-store', 'reload']),
    forgetsUnder: new Set<CacheMode>(),
    conditionsForbidStore: (as) => as === 'fetch',
  },
  webkit: {
    cap: 600,
    seconds: (value) => signedSeconds(value && trimmedInWebkit(value)),
    serves: servesCredentials,
    keepsRefusals: true,
    sharesForOpaque: true,
    keepsForTainted: true,
    forgetsOn: () => false,
    // CrossOriginPreflightResultCache.cpp; measured as above.
    keepsOneForUrl: true,
    // Measured: it goes by who asks, not by who asked first.
    covers: (list, wanted, _entry, request) =>
      list.includes(wanted) || (request !== 'include' && list.includes('*')),
    needsNoListing: isSafelistedMethod,
    ...always,
    conditionsForbidStore: () => false,
  },
} as const satisfies Readonly<Record<Judge, PreflightCacheRules>>

/**
 * For how many seconds an engine goes on using this response to a preflight instead of asking again; 0 where it does not
 * keep it.
 */
export function preflightKeptFor(by: Judge, headers: HeaderList): number {
  const { cap, seconds }: PreflightCacheRules = preflightCacheRules[by]
  const asked = Math.max(0, seconds(rulesOf(by).get(headers, 'access-control-max-age')))
  return cap === null ? asked : Math.min(asked, cap)
}

/** Whether a request of this kind and cache mode, made by a page or in a worker, asks for its preflight anew, whatever is kept. */
export function asksAnew(
  by: Judge,
  as: RequestKind,
  cache: CacheMode,
  headers: HeaderList,
  inWorker: boolean,
): boolean {
  const { conditionsForbidStore, asksAnewUnder }: PreflightCacheRules = preflightCacheRules[by]
  const isNoStore =
    cache === 'default' &&
    conditionsForbidStore(as, inWorker) &&
    headers.some(([name]) => isConditional(name))
  return asksAnewUnder.has(isNoStore ? 'no-store' : cache)
}
