import { combineHeaders } from '../fetch-standard/combine-headers.ts'
import {
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../fetch-standard/safelisted-request-header.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { parseUrl } from '../fetch-standard/url.ts'
import { distinctLocations } from './location.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

const decimal = /^\d+(\.\d+)?$/
const integer = /^\d+$/

/**
 * Request headers that Chromium alone safelists, by the form of their value. Client hints: cors.cc, and measured for
 * `dpr`, `save-data`, `rtt`, `width`, `downlink`. `User-Agent` never counts as unsafe: measured.
 */
const safelistedHere: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    'device-memory': decimal,
    downlink: decimal,
    dpr: decimal,
    ect: /^(slow-2g|2g|3g|4g)$/,
    intervention: /^/,
    rtt: integer,
    'save-data': /^on$/i,
    'user-agent': /^/,
    'viewport-width': integer,
    width: integer,
  }),
)

/** The largest end of a range; one more, and the header is unsafe. Measured. */
const largestInteger = 2n ** 63n - 2n

const neverDropped = new Set(['intervention', 'save-data', 'user-agent'])

const isClientHint = (name: string): boolean => safelistedHere.has(name) && !neverDropped.has(name)

/** Network schemes that the network stack refuses to be sent to, before CORS is asked. Measured. */
const unsafeRedirects = new Set(['about:', 'blob:', 'data:', 'file:', 'filesystem:'])

/** Where Chromium leaves the standard. Measured with version 156 unless said otherwise. */
export const chromium = {
  ...standard,
  unsafeNames: (headers) => unsafeRequestHeaderNames(combineHeaders(headers), safelists),
  // cors.cc, preflight_controller.cc and preflight_result.cc; measured in browser-truth.
  preflightSteps: ['redirect', 'cors-check', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: (value) => {
    if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues'
    if (/[^\0-\x7f]/.test(value)) return 'InvalidAllowOriginValue'
    if (value === 'null') return 'AllowOriginMismatch'
    return parseUrl(value) === null ? 'InvalidAllowOriginValue' : 'AllowOriginMismatch'
  },
  wildcardCoversAuthorization: true,
  // http_util: lines that agree count once, an empty one is none. Measured.
  location: (headers) => {
    const locations = distinctLocations(headers)
    if (locations.length > 1) return 'multiple'
    return locations[0] === '' ? null : (locations[0] ?? null)
  },
  // Gone on the way to any origin but the page's own, so that the next preflight no longer speaks of an odd value.
  redirectDrops: isClientHint,
  // Blink blocks a subresource whose URL embeds credentials, on the page's own origin too.
  refusesAnyCredentials: true,
  invalidLocationFirst: true,
  errorModeRefuses: 'location',
  credentialsBeforeErrorMode: true,
  nameScheme: (scheme) => (unsafeRedirects.has(scheme) ? null : 'CorsDisabledScheme'),
} satisfies Rules

function safelists(name: string, value: string): boolean {
  const form = safelistedHere.get(name)
  if (form !== undefined) return value.length <= safelistedValueLimit && form.test(value)
  if (name === 'range' && !isSafelistedRangeUpTo(value, largestInteger)) return false
  return isSafelistedRequestHeader(name, value)
}
