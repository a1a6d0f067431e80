import { getHeader } from '../fetch-standard/header-list.ts'
import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import { isSafelistedRequestHeader } from '../fetch-standard/safelisted-request-header.ts'
import type { Rules } from './rules.ts'

/** The Fetch standard itself, where it names no order, in that of its text. */
export const standard = {
  get: getHeader,
  safelists: isSafelistedRequestHeader,
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: () => 'AllowOriginMismatch',
  wildcardCoversAuthorization: false,
  taintedPreflightOrigin: 'null',
  ownOriginPreflightSkipsCorsCheck: false,
  preflightIsSticky: false,
  redirectPreflightNames: 'left',
  methodAfterRedirect,
  location: (headers) => getHeader(headers, 'location'),
  notModifiedSkipsCorsCheck: false,
} satisfies Rules
