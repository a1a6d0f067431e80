import type { HeaderList } from '../../model/case.ts'
import { isForbiddenMethod } from '../standard/forbidden.ts'
import { combineHeaders } from '../standard/combine-headers.ts'
import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { isHttpToken } from '../standard/http-token.ts'
import { normalizedMethod } from '../standard/normalize-method.ts'
import { handshakeUrl } from '../standard/socket-url.ts'
import type { ParsedUrl } from '../standard/url.ts'
import { isHttpScheme, parseUrl } from '../standard/url.ts'
import type { NetworkErrorReason, RecordedFetch } from './exchange.ts'
import { settableHeaders } from '../engines/settable-headers.ts'

/** A request as it stands before one hop of its chain. */
export interface CurrentRequest {
  readonly method: string
  readonly headers: HeaderList
  readonly url: ParsedUrl
}

/** A request as it stands before its first hop, of which every engine keeps the headers that script may set there. */
export interface MadeRequest extends CurrentRequest {
  /** The names that need a preflight, where every engine keeps all headers and finds the same. */
  readonly unsafeNames: readonly string[] | undefined
}

/**
 * Fetch standard, 5.4, the Request constructor: the request that `fetch()` makes of its arguments, or why it throws
 * a TypeError instead, with nothing on the wire.
 */
export function newRequest(
  fetch: Pick<RecordedFetch, 'url' | 'method' | 'headers' | 'as' | 'mode'>,
): MadeRequest | NetworkErrorReason {
  const { as = 'fetch' } = fetch
  const normalized = normalizedMethod(fetch.method)
  const method = normalized ?? fetch.method
  if (normalized === null && (!isHttpToken(method) || isForbiddenMethod(method))) return 'forbidden-method'
  if (fetch.mode === 'no-cors' && !isSafelistedMethod(method)) return 'forbidden-method'
  const settable = settableHeaders(fetch.headers)
  if (settable === null) return 'invalid-header'
  // XMLHttpRequest, 4.5.2: a name set again is one header with both values.
  const headers = as.startsWith('xhr') ? combineHeaders(settable.headers) : settable.headers
  const url = parseUrl(as === 'websocket' ? handshakeUrl(fetch.url) : fetch.url)
  if (url === null || (!isHttpScheme(url) && url.scheme !== 'data:')) return 'scheme'
  if (url.includesCredentials && as === 'fetch') return 'credentials-in-url'
  // WebSockets standard, 3.1, step 6: of one that is empty, too.
  if (url.fragment !== '' && as === 'websocket') return 'fragment-in-url'
  return { method, headers, url, unsafeNames: settable.unsafeNames }
}
