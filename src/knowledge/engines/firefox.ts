import type { CredentialsMode, HeaderList } from '../case.ts'
import { listOfNames } from '../fetch-standard/list-of-tokens.ts'
import { getHeader, isNamed, normalizeValue } from '../fetch-standard/header-list.ts'
import { isHttpToken } from '../fetch-standard/http-token.ts'
import {
  hasUnsafeByte,
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../fetch-standard/safelisted-request-header.ts'
import { bytesEscaped } from '../fetch-standard/url.ts'
import { distinctValues } from './distinct-values.ts'
import { isFormTypeInFirefox } from './firefox-content-type.ts'
import { countedSpelling } from './recorded-answer.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

/** Response headers that Firefox keeps though their value is empty; others it drops. nsHttpHeaderArray.cpp. */
const keptWhenEmpty = new Set(['access-control-allow-origin', 'content-length', 'location'])

const unescaped = /[\0-\x20\x80-\xff]/g
const nonAscii = /[\x80-\xff]/
const largestInteger = 2n ** 64n - 1n

/** Where Firefox leaves the standard. Measured with version 153 unless said otherwise. */
export const firefox = {
  ...standard,
  get: getNonEmpty,
  // A repeated header is named each time, and no total is kept. InternalHeaders.cpp, and measured.
  unsafeNames: eachUnsafeName,
  refusesResponse: ({ fault }) => fault === 'conflicting',
  // nsCORSListenerProxy.cpp; of the outcome only what is allowed can be measured.
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'method', 'parse-headers', 'headers'],
  nameMismatch: (_value, lines) => (lines > 1 ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  taintedPreflightOrigin: 'page',
  ownOriginPreflightSkipsCorsCheck: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'less-this-redirect',
  // What a URL may not hold is escaped before it is parsed, so that no control character is passed over. Measured.
  location: (headers) => {
    const [location] = distinctValues(headers, 'location')
    return location === undefined ? null : bytesEscaped(location, unescaped)
  },
  exposedNames: exposedUpToWildcard,
} satisfies Rules

function eachUnsafeName(headers: HeaderList): readonly string[] {
  const names: string[] = []
  for (const header of headers) if (!safelists(header[0], header[1])) names.push(header[0])
  return names.length < 2 ? names : names.sort()
}

function safelists(name: string, value: string): boolean {
  if (nonAscii.test(value)) return false
  if (name === 'content-type')
    return value.length <= safelistedValueLimit && !hasUnsafeByte(value) && isFormTypeInFirefox(value)
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
  for (const header of headers) if (header[0] === countedSpelling) lines += 1
  return lines
}

/** A `*` decides as soon as it is read; a bad element after it changes nothing. */
function exposedUpToWildcard(headers: HeaderList, credentials: CredentialsMode): readonly string[] | 'all' {
  const value = getNonEmpty(headers, 'access-control-expose-headers')
  const names = listOfNames(value)
  if (names !== 'failure') return credentials !== 'include' && names.includes('*') ? 'all' : names
  if (credentials === 'include') return []
  const elements = (value ?? '').split(',').map((element) => element.replace(/^[\t ]+|[\t ]+$/g, ''))
  const bad = elements.findIndex((element) => element !== '' && !isHttpToken(element))
  return elements.slice(0, bad).includes('*') ? 'all' : []
}
