import { methodAfterRedirect } from '../fetch-standard/redirect.ts'
import { isSafelistedRequestHeader } from '../fetch-standard/safelisted-request-header.ts'
import { distinctLocations } from './location.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

/** Where WebKitGTK leaves the standard. */
export const webkit = {
  ...standard,
  safelists: (name, value) => isSafelistedRequestHeader(name, name === 'range' ? value.toLowerCase() : value),
  preflightSteps: ['redirect', 'status', 'cors-check', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: (value) => (value.includes(',') ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'all',
  methodAfterRedirect: (status, method, crossOrigin) =>
    crossOrigin && method === 'DELETE' ? 'GET' : methodAfterRedirect(status, method),
  location: (headers) => distinctLocations(headers).at(-1) ?? null,
} satisfies Rules
