import type { CredentialsMode, HeaderList } from '../case.ts'
import { getHeader, isNamed, normalizeValue } from '../fetch-standard/header-list.ts'
import { isHttpToken } from '../fetch-standard/http-token.ts'
import {
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
} from '../fetch-standard/safelisted-request-header.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { distinctLocations } from './location.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

/** Response headers that Firefox keeps though their value is empty; others it drops. nsHttpHeaderArray.cpp. */
const keptWhenEmpty = new Set(['access-control-allow-origin', 'content-length', 'location'])

const nonAscii = /[\x80-\xff]/
const largestInteger = 2n ** 64n - 1n

/** Where Firefox leaves the standard. Measured with version 153 unless said otherwise. */
export const firefox = {
  ...standard,
  get: getNonEmpty,
  unsafeNames: (headers) => unsafeRequestHeaderNames(headers, safelists, 'each'),
  // nsCORSListenerProxy.cpp; of the outcome only what is allowed can be measured.
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'method', 'parse-headers', 'headers'],
  nameMismatch: (_value, lines) => (lines > 1 ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  taintedPreflightOrigin: 'page',
  ownOriginPreflightSkipsCorsCheck: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'less-this-redirect',
  location: (headers) => {
    const locations = distinctLocations(headers)
    return locations.length > 1 ? 'multiple' : (locations[0] ?? null)
  },
  exposedNames: exposedUpToWildcard,
} satisfies Rules

function safelists(name: string, value: string): boolean {
  if (nonAscii.test(value)) return false
  if (name === 'range' && !isSafelistedRangeUpTo(value, largestInteger)) return false
  return isSafelistedRequestHeader(name, value)
}

/**
 * Empty lines are dropped beside others. More than one `Access-Control-Allow-Origin` line never matches, but lines are
 * counted by their exact spelling: `access-control-allow-origin` is not. Measured; CheckOriginHeader.
 */
function getNonEmpty(headers: HeaderList, lowerCaseName: string): string | null {
  let value: string | null = null
  for (const header of headers) {
    if (!isNamed(header[0], lowerCaseName)) continue
    const line = normalizeValue(header[1])
    if (line === '' && (value !== null || !keptWhenEmpty.has(lowerCaseName))) continue
    value = value === null || value === '' ? line : `${value}, ${line}`
  }
  const isRepeated = lowerCaseName === 'access-control-allow-origin' && exactLines(headers) > 1
  return isRepeated ? getHeader(headers, lowerCaseName) : value
}

function exactLines(headers: HeaderList): number {
  let lines = 0
  for (const header of headers) if (header[0] === 'Access-Control-Allow-Origin') lines += 1
  return lines
}

/** A `*` decides as soon as it is read; a bad element after it changes nothing. */
function exposedUpToWildcard(headers: HeaderList, credentials: CredentialsMode): readonly string[] | 'all' {
  const value = getNonEmpty(headers, 'access-control-expose-headers')
  if (value === null) return []
  const names: string[] = []
  for (const element of value.split(',')) {
    const name = element.replace(/^[\t ]+|[\t ]+$/g, '')
    if (name === '') continue
    if (name === '*' && credentials !== 'include') return 'all'
    if (!isHttpToken(name)) return []
    names.push(name.toLowerCase())
  }
  return names
}
