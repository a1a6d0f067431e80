import type { HeaderList } from '../case.ts'
import { getHeader } from '../fetch-standard/header-list.ts'
import { defaultMaxAge, maxAge, servesCredentials } from '../fetch-standard/preflight-cache.ts'
import type { ServesCredentials } from '../fetch-standard/preflight-cache.ts'
import type { Judge } from './rules-of.ts'

/** How an engine keeps preflights. */
export interface PreflightCacheRules {
  /** The longest it keeps one, in seconds; null where there is no limit. From the sources; too long to wait for. */
  readonly cap: number | null
  /** The seconds that a value of `Access-Control-Max-Age` (null where absent) asks for, before the cap. */
  readonly seconds: (value: string | null) => number
  readonly serves: ServesCredentials
}

const signedInteger = /^-?\d+$/

/**
 * Measured by a second request: that 0 and -1 are not kept by any; that `abc`, `1.5`, `+600` and `600, 600` are kept by
 * Chromium and WebKit and not by Firefox; how credentials are served. Where a value falls back to the default of five
 * seconds is from the sources (preflight_result.cc, nsCORSListenerProxy.cpp, CrossOriginPreflightResultCache.cpp).
 */
export const preflightCacheRules = {
  standard: {
    cap: null,
    seconds: (value) => maxAge(value === null ? [] : [['Access-Control-Max-Age', value]]),
    serves: servesCredentials,
  },
  chromium: {
    cap: 7200,
    seconds: (value) => (value !== null && signedInteger.test(value) ? Number(value) : defaultMaxAge),
    serves: servesCredentials,
  },
  firefox: {
    cap: 86_400,
    seconds: (value) => {
      if (value === null || value === '') return defaultMaxAge
      return /^\d+$/.test(value) ? Number(value) : 0
    },
    serves: (entry, request) => (entry === 'include') === (request === 'include'),
  },
  webkit: {
    cap: 600,
    seconds: (value) => (value !== null && /^[+-]?\d+$/.test(value) ? Number(value) : defaultMaxAge),
    serves: servesCredentials,
  },
} as const satisfies Readonly<Record<Judge, PreflightCacheRules>>

/**
 * For how many seconds an engine goes on using this answer to a preflight instead of asking again; 0 where it does not
 * keep it. A fetch with cache mode `no-store` or `reload` passes the cache by in all three (measured).
 */
export function preflightKeptFor(by: Judge, headers: HeaderList): number {
  const { cap, seconds }: PreflightCacheRules = preflightCacheRules[by]
  const asked = Math.max(0, seconds(getHeader(headers, 'access-control-max-age')))
  return cap === null ? asked : Math.min(asked, cap)
}
