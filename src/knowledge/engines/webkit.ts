import { combineHeaders } from '../fetch-standard/combine-headers.ts'
import { exposedHeaderNames } from '../fetch-standard/exposed-header-names.ts'
import { getHeader } from '../fetch-standard/header-list.ts'
import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import {
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../fetch-standard/safelisted-request-header.ts'
import { isRedirectStatus } from '../fetch-standard/status.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { bytesEscaped } from '../fetch-standard/url.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

/** Network errors even under `redirect: 'manual'`. Measured. */
const fileTransfer = new Set(['ftp:', 'ftps:'])

/** Statuses that name another place and are not followed all the same. NetworkDataTaskSoup.cpp, and measured. */
const unfollowed = new Set([300, 304, 305, 306])

/** An integer of a range, with what its parser passes over. Measured. */
const looseInteger = /(?<=[=-])[\v\f]*\+?(\d+)[\v\f]*(?=-|$)/g

const largestInteger = 2n ** 64n - 1n

/** Where WebKitGTK leaves the standard. Measured with version 2.50 unless said otherwise. */
export const webkit = {
  ...standard,
  unsafeNames: (headers) => unsafeRequestHeaderNames(combineHeaders(headers), safelists),
  refusesResponse: () => false,
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
  location: (headers) => {
    const location = getHeader(headers, 'location')
    return location && bytesEscaped(location)
  },
  redirectsWith: (status, location) =>
    isRedirectStatus(status) || (status >= 300 && status <= 399 && !unfollowed.has(status) && !!location),
  followsByHand: (scheme) => !fileTransfer.has(scheme),
  refusesEmptyLocation: true,
  mixedContentAfterPreflight: true,
  // A `*` that credentials disarm still exposes `Accept`. Measured.
  exposedNames: (headers, credentials) => {
    const names = exposedHeaderNames(headers, credentials)
    return names !== 'all' && names.includes('*') ? [...names, 'accept'] : names
  },
  credentialsAfterPreflight: true,
  originIsSticky: true,
  // SubresourceLoader.cpp looks at what NetworkLoadChecker.cpp has let pass.
  redirectsCheckedTwice: true,
  keepsUnderNoStore: true,
  errorModeRefuses: 'location',
  // Loopback is no exception here: an https page cannot reach http://127.0.0.1.
  isTrustworthy: ({ scheme }) => scheme === 'https:' || scheme === 'data:',
} satisfies Rules

function safelists(name: string, value: string): boolean {
  if (name !== 'range') return isSafelistedRequestHeader(name, value)
  if (value.length > safelistedValueLimit) return false
  const range = value.toLowerCase().replace(looseInteger, '$1')
  return isSafelistedRangeUpTo(range, largestInteger)
}
