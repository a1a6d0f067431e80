import { combineHeaders } from '../fetch-standard/combine-headers.ts'
import { exposedHeaderNames } from '../fetch-standard/exposed-header-names.ts'
import { getHeader } from '../fetch-standard/header-list.ts'
import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import {
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
} from '../fetch-standard/safelisted-request-header.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

/** Under `redirect: 'manual'` any other, `ftp:` for one, is a network error all the same. Measured. */
const manualSchemes = new Set(['http:', 'https:', 'data:', 'about:'])

const largestInteger = 2n ** 64n - 1n

/** Where WebKitGTK leaves the standard. Measured with version 2.50 unless said otherwise. */
export const webkit = {
  ...standard,
  unsafeNames: (headers) => unsafeRequestHeaderNames(combineHeaders(headers), safelists),
  // CrossOriginAccessControl.cpp; of the outcome only what is allowed can be measured.
  preflightSteps: ['redirect', 'status', 'cors-check', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: (value) => (value.includes(',') ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'all',
  // NetworkDataTaskSoup.cpp, and measured in browser-truth.
  methodAfterRedirect: (status, method, crossOrigin) =>
    crossOrigin && method === 'DELETE' ? 'GET' : methodAfterRedirect(status, method),
  // Several lines are joined, and the whole is taken for one URL. An empty one is no place to go. Measured.
  location: (headers) => getHeader(headers, 'location'),
  followsByHand: (scheme) => manualSchemes.has(scheme),
  refusesEmptyLocation: true,
  mixedContentAfterPreflight: true,
  // A `*` that credentials disarm still exposes `Accept`. Measured.
  exposedNames: (headers, credentials) => {
    const names = exposedHeaderNames(headers, credentials)
    return names !== 'all' && names.includes('*') ? [...names, 'accept'] : names
  },
  credentialsAfterPreflight: true,
  originIsSticky: true,
  errorModeRefuses: 'location',
  // Loopback is no exception here: an https page cannot reach http://127.0.0.1.
  isTrustworthy: ({ scheme }) => scheme === 'https:' || scheme === 'data:',
} satisfies Rules

function safelists(name: string, value: string): boolean {
  if (name !== 'range') return isSafelistedRequestHeader(name, value)
  const range = value.toLowerCase()
  return isSafelistedRangeUpTo(range, largestInteger) && isSafelistedRequestHeader(name, range)
}
