import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { isForbiddenMethod, isMethodOverride } from '../standard/forbidden.ts'
import { isInterim } from '../standard/status.ts'
import { exposedHeaderNames } from '../standard/exposed-header-names.ts'
import { listOfNames } from '../standard/list-of-tokens.ts'
import type { TokenList } from '../standard/list-of-tokens.ts'
import { firstLine, getHeader, isNamed, normalizeValue } from '../standard/header-list.ts'
import { isHttpToken } from '../standard/http-token.ts'
import {
  hasUnsafeByte,
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../standard/safelisted-request-header.ts'
import { areSameSite } from '../standard/same-site.ts'
import { bytesEscaped } from '../standard/url.ts'
import { distinctElements, distinctValues } from '../judge/distinct-values.ts'
import { isFormTypeInFirefox } from './firefox-content-type.ts'
import { headerLines, headSize, listsWithoutReturns } from '../judge/header-lines.ts'
import { isBlockedUnread, isFirstPart, isLetThrough } from './opaque-response-blocking.ts'
import type { Answering, Ending, OddAnswer, Rules } from './rules.ts'
import { isStuckOnDictionary, endsInFirefox } from './firefox-never-ends.ts'
import { firefoxHandshake } from './firefox-handshake.ts'
import { standard, toldEverywhere } from './standard.ts'
import { readStartInFirefox } from './status-lines.ts'
import { typeInFirefox } from './response-types.ts'

/** Response headers that Firefox keeps though their value is empty; others it drops. nsHttpHeaderArray.cpp. */
const keptWhenEmpty = new Set(['access-control-allow-origin', 'content-length', 'location'])

const unescaped = /[\0-\x20\x80-\xff]/g
const nonAscii = /[\x80-\xff]/
const largestInteger = 2n ** 64n - 1n

/** Schemes that Firefox itself knows what to do with. Measured. */
const ownSchemes = new Set([
  ...['about:', 'blob:', 'chrome:', 'data:', 'file:', 'jar:', 'javascript:', 'moz-extension:', 'moz-icon:'],
  ...['resource:', 'view-source:', 'ws:', 'wss:'],
])

/** Where Firefox leaves the standard. Measured with version 153 unless said otherwise. */
export const firefox = {
  ...standard,
  get: getNonEmpty,
  // A repeated header is named each time, and no total is kept. InternalHeaders.cpp, and measured.
  unsafeNames: eachUnsafeName,
  readsStart: readStartInFirefox,
  reads: readHead,
  // nsHttpTransaction.cpp ends such a head itself, and heeds no error then. Measured.
  loadsWithoutHead: (as) => as === 'script' || as === 'style',
  preloadedHosts: 'upgraded',
  // Of the page's own site, of any host for an extension with permission and for images of a `data:` page. Measured.
  heedsTransportSecurity: ({ host: pageHost, isImageOfData, crosses }, host) =>
    areSameSite(pageHost, host) || !crosses || isImageOfData,
  dataUrlHeaders: ['content-length', 'content-type'],
  // The value is split at every comma, quoted or not. Measured.
  alsoForbids: (name, value) => isMethodOverride(name) && value.split(',').some(isForbiddenMethodTrimmed),
  // nsCORSListenerProxy.cpp; of the outcome only what is allowed can be measured.
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'method', 'parse-headers', 'headers'],
  nameMismatch: (_value, headers) =>
    hasSeveral(headers, 'access-control-allow-origin') ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch',
  wildcardCoversAuthorization: true,
  taintedPreflightOrigin: 'page',
  ownOriginPreflightSkipsCorsCheck: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'less-this-redirect',
  // What a URL may not hold is escaped before it is parsed, so that no control character is passed over. Measured.
  location: (headers) => {
    const line = firstLine(headers, 'location')
    return line === null ? null : bytesEscaped(trimmed(line), unescaped)
  },
  // `fetch()` takes it off before it sets out, a redirect's own stays. Measured.
  dropsEmptyFragment: (as, at) => at === 'inherited' || as === 'fetch',
  isFormType: (type) => type.length <= safelistedValueLimit && isSentByForms(type),
  // A form's type that is longer than what is safelisted. Measured, through redirects as well.
  sparesBeacon: isSentByForms,
  typeOf: typeInFirefox,
  keepsOriginOf: (scheme) => scheme === 'moz-extension:',
  // A part that nobody asked for is blocked unless it is the first, or of a type that is never looked into. Measured.
  blocksOpaque: (type, nosniff, { status, headers }) => {
    if (status !== 206) return isBlockedUnread(type, nosniff, false)
    if (isLetThrough(type, nosniff)) return false
    return !isFirstPart(getHeader(headers, 'content-range') ?? '') || isBlockedUnread(type, true, false)
  },
  // Measured with 81 redirects.
  blankForWorkers: true,
  // What it would hand to another program leaves an image with the body of the redirect. Measured with 21 schemes.
  showsRedirectTo: (as, scheme) => as === 'img' && !ownSchemes.has(scheme),
  takesUnknownResourcePolicy: true,
  // With no `Content-Type`, an empty one or one that is none. Measured.
  wantsTypeBehindRedirect: true,
  // Measured with `localhost`, 127.0.0.1 and [::1].
  loopbackPagesLoadImages: true,
  mixedImages: { blockedAt: () => false, redirectedToLoopback: 'loaded' },
  exposedNames: exposedUpToWildcard,
  // Measured, with and without `crossorigin`; loopback is loaded as it is.
  filesAskImagesOverHttps: true,
  countsUpgrades: true,
  upgradedCrossing: 'said',
  // The addresses that stand for any. Measured with every kind of request.
  refusesHost: (host) => host === '0.0.0.0' || host === '[::]',
  ...firefoxHandshake,
  // To another site it takes two of the policies that say all for the default. Measured with each policy, told to `fetch()` and by a redirect.
  tellsHttp: (policy, pageHost, host) =>
    policy === 'origin' || (policy !== null && toldEverywhere.has(policy) && areSameSite(pageHost, host)),
  // As WebKitGTK. Measured.
  logsInFromUrl: true,
  endsAs: (end) => (isRefusedOtherwise(end) ? null : endsInFirefox(end)),
} satisfies Rules

function eachUnsafeName(headers: HeaderList): readonly string[] {
  const names: string[] = []
  for (const header of headers) if (!safelists(header[0], header[1])) names.push(header[0])
  return names.length < 2 ? names : names.sort()
}

function isSentByForms(type: string): boolean {
  return !hasUnsafeByte(type) && isFormTypeInFirefox(type)
}

function safelists(name: string, value: string): boolean {
  if (nonAscii.test(value)) return false
  if (name === 'content-type') return value.length <= safelistedValueLimit && isSentByForms(value)
  return name === 'range'
    ? isSafelistedRangeUpTo(value, largestInteger)
    : isSafelistedRequestHeader(name, value)
}

/**
 * nsHttpHeaderArray.cpp, and measured. A NUL spoils the answer, but not in a line that is passed over. The lines of two
 * headers are kept apart by a line break when there are several, and such a value is one that XMLHttpRequest alone sees.
 */
function readHead({ status, written }: OddAnswer, { as }: Pick<Answering, 'as'>): HeaderList | null {
  if ((isInterim(status) && status !== 101) || headSize(written) > largestHead) return null
  const isXhr = as === 'xhr' || as === 'xhr-upload'
  const headers = listsWithoutReturns(headerLines(written), isXhr ? listsOfXhr : lists)
  if (headers.some(([, value]) => value.includes('\0'))) return null
  if (distinctValues(headers, 'location').length > 1) return null
  if (distinctElements(headers, 'content-length').length > 1) return null
  if (distinctValues(headers, 'content-disposition').length > 1) return null
  if (isStuckOnDictionary(status, headers)) return null
  return isXhr ? headers : keptApart.reduce(withoutSeveral, headers)
}

/** Whether the head is refused whatever it says of codings. */
function isRefusedOtherwise({ as, reason, answer }: Ending): boolean {
  if (reason !== 'invalid-response' || answer === null) return false
  const { status, headers, written = headers } = answer
  const uncoded = written.filter(([name]) => !isNamed(name, 'content-encoding'))
  return readHead({ status, written: uncoded }, { as }) === null
}

/** Lists in which a carriage return alone is a blank; elsewhere it is part of the value. Measured. */
const lists: readonly string[] = ['access-control-allow-methods', 'access-control-allow-headers']
const listsOfXhr: readonly string[] = [...lists, 'access-control-expose-headers']

/** A head may have no more than 384 KiB, its last empty line among them. Measured. */
const largestHead = 384 * 1024 - 2

const keptApart = ['www-authenticate', 'proxy-authenticate']

function withoutSeveral(headers: HeaderList, name: string): HeaderList {
  const several = headers.filter((header) => isNamed(header[0], name) && normalizeValue(header[1]) !== '')
  return several.length > 1 ? headers.filter((header) => !isNamed(header[0], name)) : headers
}

function isForbiddenMethodTrimmed(method: string): boolean {
  return isForbiddenMethod(normalizeValue(method))
}

/** The one spelling by which the lines of this header are counted. */
const countedSpelling = 'Access-Control-Allow-Origin'

/**
 * Empty lines are dropped beside others. More than one `Access-Control-Allow-Origin` line never matches, but lines are
 * counted by their exact spelling: `access-control-allow-origin` is not. Measured; CheckOriginHeader.
 */
function getNonEmpty(headers: HeaderList, lowerCaseName: string): string | null {
  let value: string | null = null
  for (const header of headers) {
    if (!isNamed(header[0], lowerCaseName)) continue
    const line = trimmed(header[1])
    if (line === '' && (value !== null || !keptWhenEmpty.has(lowerCaseName))) continue
    value = value === null || value === '' ? line : `${value}, ${line}`
  }
  const isRepeated = lowerCaseName === 'access-control-allow-origin' && exactLines(headers) > 1
  return isRepeated ? getHeader(headers, lowerCaseName) : value
}

/** Without the blanks around it, of which a carriage return is none. */
function trimmed(value: string): string {
  return value.includes('\r') ? value.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, '') : normalizeValue(value)
}

function hasSeveral(headers: HeaderList, lowerCaseName: string): boolean {
  let lines = 0
  for (const header of headers) if (isNamed(header[0], lowerCaseName)) lines += 1
  return lines > 1
}

function exactLines(headers: HeaderList): number {
  let lines = 0
  for (const header of headers) if (header[0] === countedSpelling) lines += 1
  return lines
}

/**
 * To `fetch()` a `*` decides as soon as it is read, and a bad element after it changes nothing; XMLHttpRequest reads the
 * list to its end. Measured.
 */
function exposedUpToWildcard(
  listed: TokenList,
  credentials: CredentialsMode,
  as: RequestKind,
  headers: HeaderList,
): readonly string[] | 'all' {
  if (listed !== 'failure') return exposedHeaderNames(listed, credentials)
  const value = normalizeValue(getNonEmpty(headers, 'access-control-expose-headers') ?? '')
  const names = listOfNames(value)
  if (names !== 'failure') return exposedHeaderNames(names, credentials)
  if (credentials === 'include' || as === 'xhr' || as === 'xhr-upload') return []
  const elements = value.split(',').map((element) => element.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, ''))
  const bad = elements.findIndex((element) => element !== '' && !isHttpToken(element))
  return elements.slice(0, bad).includes('*') ? 'all' : []
}
