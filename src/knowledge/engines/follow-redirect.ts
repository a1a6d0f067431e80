import { headersAfterRedirect } from '../fetch-standard/redirect.ts'
import type { Strips } from '../fetch-standard/redirect.ts'
import { lowerCase } from '../fetch-standard/lower-case.ts'
import { isHttpScheme, parseUrl } from '../fetch-standard/url.ts'
import type { NetworkErrorReason } from './exchange.ts'
import type { CurrentRequest } from './new-request.ts'
import type { Rules } from './rules.ts'

/** More redirects than this are a network error. */
const redirectLimit = 20

/** Where a chain stands when a redirect arrives. */
export interface RedirectState {
  readonly page: string
  readonly request: CurrentRequest
  /** Whether response tainting is `cors` already. */
  readonly cors: boolean
  /** How many redirects were followed before this one. */
  readonly redirects: number
}

/** What the redirect makes of the request. */
export interface Redirected {
  readonly request: CurrentRequest
  readonly strips: Strips
  /** Whether the serialized origin is `null` from here on (redirect-taint). */
  readonly taints: boolean
}

/**
 * Fetch standard, 4.5, HTTP-redirect fetch, from the location URL on: the next request, or why there is none. `cors`
 * stands for credentials in the location, the only way in which CORS refuses one.
 */
export function followRedirect(
  rules: Rules,
  { page, request, cors, redirects }: RedirectState,
  status: number,
  location: string,
): Redirected | NetworkErrorReason {
  const url = parseUrl(location, request.url.href)
  if (url === null || (location === '' && rules.refusesEmptyLocation)) return 'invalid-location'
  if (!isHttpScheme(url)) return 'scheme'
  if (redirects === redirectLimit) return 'too-many-redirects'
  if (url.includesCredentials) {
    if (cors || (url.origin !== page && !rules.credentialsAfterPreflight)) return 'cors'
    if (url.origin === page && rules.refusesAnyCredentials) return 'credentials-in-url'
  }

  const crossOrigin = url.origin !== request.url.origin
  const method = rules.methodAfterRedirect(status, request.method, crossOrigin)
  const strips = { body: method !== request.method, authorization: crossOrigin }
  const left = headersAfterRedirect(request.headers, strips)
  const headers =
    url.origin === page || left.length === 0
      ? left
      : left.filter(([name]) => !rules.redirectDrops(lowerCase(name)))
  return {
    request: { method, headers, url },
    strips,
    taints: crossOrigin && request.url.origin !== page,
  }
}
