import { getHeader } from '../fetch-standard/header-list.ts'
import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { isPotentiallyTrustworthy } from '../fetch-standard/mixed-content.ts'
import { exposedHeaderNames } from '../fetch-standard/exposed-header-names.ts'
import type { Rules } from './rules.ts'

/** The Fetch standard itself, where it names no order, in that of its text. */
export const standard = {
  get: getHeader,
  unsafeNames: (headers) => unsafeRequestHeaderNames(headers),
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: () => 'AllowOriginMismatch',
  wildcardCoversAuthorization: false,
  taintedPreflightOrigin: 'null',
  ownOriginPreflightSkipsCorsCheck: false,
  preflightIsSticky: false,
  redirectPreflightNames: 'left',
  methodAfterRedirect,
  location: (headers) => getHeader(headers, 'location'),
  credentialsAfterPreflight: false,
  refusesAnyCredentials: false,
  originIsSticky: false,
  redirectDrops: () => false,
  mixedContentAfterPreflight: false,
  invalidLocationFirst: false,
  errorModeRefuses: 'status',
  credentialsBeforeErrorMode: false,
  nameScheme: () => null,
  isTrustworthy: isPotentiallyTrustworthy,
  exposedNames: (headers, credentials) => exposedHeaderNames(headers, credentials),
} satisfies Rules
