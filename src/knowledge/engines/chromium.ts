import { parseUrl } from '../fetch-standard/url.ts'
import {
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../fetch-standard/safelisted-request-header.ts'
import { distinctLocations } from './location.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

const decimal = /^\d+(\.\d+)?$/
const integer = /^\d+$/

/** Client hints that script can set and Chromium safelists. Measured: browser-truth (`dpr`, `save-data`), source: cors.cc. */
const clientHints: Readonly<Record<string, RegExp>> = {
  'device-memory': decimal,
  downlink: decimal,
  dpr: decimal,
  ect: /^(slow-2g|2g|3g|4g)$/,
  intervention: /^/,
  rtt: integer,
  'save-data': /^on$/i,
  'viewport-width': integer,
  width: integer,
}

/** Where Chromium leaves the standard. */
export const chromium = {
  ...standard,
  safelists: (name, value) => {
    const hint = clientHints[name]
    if (hint !== undefined) return value.length <= safelistedValueLimit && hint.test(value)
    return isSafelistedRequestHeader(name, name === 'range' ? value.toLowerCase() : value)
  },
  preflightSteps: ['redirect', 'cors-check', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: (value) => {
    if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues'
    if (value === 'null') return 'AllowOriginMismatch'
    return parseUrl(value) === null ? 'InvalidAllowOriginValue' : 'AllowOriginMismatch'
  },
  wildcardCoversAuthorization: true,
  location: (headers) => {
    const locations = distinctLocations(headers)
    return locations.length > 1 ? 'multiple' : (locations[0] ?? null)
  },
} satisfies Rules
