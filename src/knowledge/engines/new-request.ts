import type { HeaderList } from '../case.ts'
import { isForbiddenMethod } from '../fetch-standard/forbidden.ts'
import { isHttpToken } from '../fetch-standard/http-token.ts'
import { normalizeMethod } from '../fetch-standard/normalize-method.ts'
import type { ParsedUrl } from '../fetch-standard/url.ts'
import { isHttpScheme, parseUrl } from '../fetch-standard/url.ts'
import type { NetworkErrorReason, RecordedFetch } from './exchange.ts'
import { settableHeaders } from './settable-headers.ts'

/** A request as it stands before one hop of its chain. */
export interface CurrentRequest {
  readonly method: string
  readonly headers: HeaderList
  readonly url: ParsedUrl
}

/**
 * Fetch standard, 5.4, the Request constructor: the request that `fetch()` makes of its arguments, or why it throws
 * a TypeError instead, with nothing on the wire.
 */
export function newRequest(
  fetch: Pick<RecordedFetch, 'url' | 'method' | 'headers'>,
): CurrentRequest | NetworkErrorReason {
  const method = normalizeMethod(fetch.method)
  if (!isHttpToken(method) || isForbiddenMethod(method)) return 'forbidden-method'
  const headers = settableHeaders(fetch.headers)
  if (headers === null) return 'invalid-header'
  const url = parseUrl(fetch.url)
  if (url === null || !isHttpScheme(url)) return 'scheme'
  return url.includesCredentials ? 'credentials-in-url' : { method, headers, url }
}
