import type { HeaderList } from '../../model/case.ts'
import { isForbiddenMethod } from '../standard/forbidden.ts'
import { isHttpToken } from '../standard/http-token.ts'
import { normalizeMethod } from '../standard/normalize-method.ts'
import type { ParsedUrl } from '../standard/url.ts'
import { isDataUrl, isHttpScheme, parseUrl } from '../standard/url.ts'
import type { NetworkErrorReason, RecordedFetch } from './exchange.ts'
import { settableHeaders } from '../engines/settable-headers.ts'

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
  if (url === null || (!isHttpScheme(url) && !isDataUrl(url))) return 'scheme'
  return url.includesCredentials ? 'credentials-in-url' : { method, headers, url }
}
