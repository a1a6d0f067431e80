import { getHeader, isNamed } from '../fetch-standard/header-list.ts'
import { isBadPort } from '../fetch-standard/is-bad-port.ts'
import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { isPotentiallyTrustworthy } from '../fetch-standard/mixed-content.ts'
import { isRedirectStatus } from '../fetch-standard/status.ts'
import { exposedHeaderNames } from '../fetch-standard/exposed-header-names.ts'
import type { Rules } from './rules.ts'

/** The Fetch standard itself, where it names no order, in that of its text. */
export const standard = {
  get: getHeader,
  unsafeNames: (headers) => unsafeRequestHeaderNames(headers),
  isBadPort,
  // Fetch standard, 2.2.2, "extract header list values": a header that may come once fails where it comes twice.
  refusesResponse: ({ status, headers }) =>
    isRedirectStatus(status) && headers.filter(([name]) => isNamed(name, 'location')).length > 1,
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: () => 'AllowOriginMismatch',
  wildcardCoversAuthorization: false,
  taintedPreflightOrigin: 'null',
  ownOriginPreflightSkipsCorsCheck: false,
  preflightIsSticky: false,
  redirectPreflightNames: 'left',
  methodAfterRedirect,
  location: (headers) => getHeader(headers, 'location'),
  redirectsWith: isRedirectStatus,
  followsByHand: () => true,
  refusesEmptyLocation: false,
  credentialsAfterPreflight: false,
  refusesAnyCredentials: false,
  originIsSticky: false,
  redirectDrops: () => false,
  mixedContentAfterPreflight: false,
  locationBeforeCors: false,
  errorModeRefuses: 'status',
  credentialsFirst: false,
  redirectsCheckedTwice: false,
  keepsUnderNoStore: false,
  nameScheme: () => null,
  isTrustworthy: isPotentiallyTrustworthy,
  exposedNames: (headers, credentials) => exposedHeaderNames(headers, credentials),
} satisfies Rules
