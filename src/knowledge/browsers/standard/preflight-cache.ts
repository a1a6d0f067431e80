import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import type { CorsHeaders } from './cors-headers.ts'
import { getHeader } from './header-list.ts'
import { isSafelistedMethod } from './safelisted-method.ts'

/** Fetch standard, 4.8, step 7.9: how long a preflight is kept that does not say. In seconds. */
export const defaultMaxAge = 5

/** What a browser remembers of a preflight (Fetch standard, 4.8, "CORS-preflight cache"). */
export interface CachedPreflight {
  readonly credentials: CredentialsMode
  readonly methods: readonly string[]
  /** Lower case. */
  readonly names: readonly string[]
}

/** What a later request asks of the cache. */
export interface CacheQuestion {
  readonly credentials: CredentialsMode
  readonly method: string
  /** CORS-unsafe request-header names. */
  readonly names: readonly string[]
}

/**
 * Fetch standard, 4.8, steps 7.8 and 7.9: the max-age of a preflight's answer, in seconds. Absent or not made of
 * digits alone it is the default; the standard leaves a limit to the browser.
 */
export function maxAge(headers: HeaderList): number {
  const value = getHeader(headers, 'access-control-max-age')
  return value !== null && /^\d+$/.test(value) ? Number(value) : defaultMaxAge
}

/** What a successful preflight leaves in the cache. Null where a list cannot be parsed, which fails the preflight. */
export function cachedPreflight(
  credentials: CredentialsMode,
  { allowMethods: methods, allowHeaders: names }: CorsHeaders,
): CachedPreflight | null {
  return methods === 'failure' || names === 'failure' ? null : { credentials, methods, names }
}

/** Whether an entry made in one credentials mode serves a request in another. */
export type ServesCredentials = (entry: CredentialsMode, request: CredentialsMode) => boolean

/** Fetch standard, 4.8, "cache entry match": an entry with credentials serves all, one without serves those without. */
export const servesCredentials: ServesCredentials = (entry, request) =>
  entry === 'include' || request !== 'include'

/** Whether a method or header name is covered by those of an entry. */
export type Covers = (
  list: readonly string[],
  wanted: string,
  entry: CredentialsMode,
  request: CredentialsMode,
) => boolean

/** Fetch standard, 4.8: a `*` stands for everything, where the entry was made without credentials. */
export const covers: Covers = (list, wanted, entry) =>
  list.includes(wanted) || (entry !== 'include' && list.includes('*'))

/**
 * Fetch standard, 4.8, "method cache entry match" and "header-name cache entry match": whether a kept preflight spares
 * the request its own.
 */
export function isCoveredBy(
  entry: CachedPreflight,
  { credentials, method, names }: CacheQuestion,
  serves: ServesCredentials = servesCredentials,
  coversOne: Covers = covers,
  needsNoListing: (method: string) => boolean = isSafelistedMethod,
): boolean {
  const covered = (list: readonly string[], wanted: string): boolean =>
    coversOne(list, wanted, entry.credentials, credentials)
  return (
    serves(entry.credentials, credentials) &&
    (needsNoListing(method) || covered(entry.methods, method)) &&
    names.every((name) => covered(entry.names, name))
  )
}
