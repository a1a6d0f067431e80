import type { HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { combineHeaders } from '../standard/combine-headers.ts'
import { exposedHeaderNames } from '../standard/exposed-header-names.ts'
import { isForbiddenMethod, isMethodOverride } from '../standard/forbidden.ts'
import { getHeader, isNamed, normalizeValue } from '../standard/header-list.ts'
import { methodAfterRedirect } from '../standard/redirect.ts'
import {
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedValueLimit,
} from '../standard/safelisted-request-header.ts'
import { mimeTypeEssence } from '../standard/mime-type.ts'
import { isAddress } from '../standard/mixed-content.ts'
import { registrableDomain } from '../standard/same-site.ts'
import { isInterim, isRedirectStatus } from '../standard/status.ts'
import { unsafeNamesAmong } from '../standard/unsafe-request-header-names.ts'
import { headerLines, headSize, holdsNul, listsWithoutReturns } from '../judge/header-lines.ts'
import type { Answering, OddAnswer, Rules } from './rules.ts'
import { takesStatus } from '../standard/takes-status.ts'
import { locationInWebkit } from './webkit-location.ts'
import { neverEndsInWebkit } from './webkit-never-ends.ts'
import { trimmedInWebkit } from './webkit-blanks.ts'
import { webkitHandshake } from './webkit-handshake.ts'
import { standard } from './standard.ts'
import { readStartInWebkit } from './status-lines.ts'
import { typeInWebkit } from './response-types.ts'

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
  unsafeNames: (headers) => unsafeNamesAmong(combineHeaders(headers), safelists),
  // GLib takes off what need not be escaped. Measured.
  onTheWire: (href) => (href.includes('%') ? href.replace(escapedUnreserved, decodeURIComponent) : href),
  readsStart: readStartInWebkit,
  reads: readHead,
  missesBody: ({ status, headers }, method) => !isBodiless(status, method) && bodyTold(headers) === 'some',
  // The value is split at every comma, quoted or not, and a vertical tab or a form feed is a blank. Measured.
  alsoForbids: (name, value) => isMethodOverride(name) && value.split(',').some(isForbiddenMethodTrimmed),
  // CrossOriginAccessControl.cpp; of the outcome only what is allowed can be measured.
  preflightSteps: ['redirect', 'status', 'cors-check', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: (value) => (value.includes(',') ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  // Seen by what it keeps of preflights. Measured with 40 chains.
  filesHaveOrigins: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'all',
  // NetworkDataTaskSoup.cpp, and measured in browser-truth.
  methodAfterRedirect: (status, method, crossOrigin) =>
    crossOrigin && method === 'DELETE' ? 'GET' : methodAfterRedirect(status, method),
  // Several lines are joined, and the whole is taken for one URL. An empty one is no place to go. Measured.
  location: (headers) => {
    const location = getHeader(headers, 'location')
    return location && locationInWebkit(location).replaceAll('\r', '%0D')
  },
  redirectsWith: (status, location) =>
    isRedirectStatus(status) || (status >= 300 && status <= 399 && !unfollowed.has(status) && !!location),
  followsByHand: (scheme) => !fileTransfer.has(scheme),
  // Measured with twelve URLs, from every kind of page.
  followsToData: new Set<RequestKind>(['img', 'script', 'style']),
  refusesEmptyLocation: true,
  mixedContentAfterPreflight: true,
  // A `*` that credentials disarm still exposes `Accept`. Measured.
  exposedNames: (names, credentials) => {
    const exposed = exposedHeaderNames(names, credentials)
    return exposed !== 'all' && exposed.includes('*') ? [...exposed, 'accept'] : exposed
  },
  credentialsAfterPreflight: true,
  originIsSticky: true,
  // Nor does it send any: even loopback is mixed content to it.
  tellsHttp: () => true,
  // SubresourceLoader.cpp looks at what NetworkLoadChecker.cpp has let pass.
  redirectsCheckedTwice: true,
  // Fonts are loaded like images: without an `Origin`, and without any check but that of their resource policy.
  modes: { font: 'no-cors' },
  // Measured with 190 types.
  sendsBlobType: (type, as) => as === 'beacon' || mimeTypeEssence(type) !== 'failure',
  takesStatus: (as, status) =>
    ((as === 'script' || as === 'module') && status < 400) ||
    (as === 'font' && status < 400 && status !== 304 && status !== 204) ||
    // An image that comes with 205 is shown. Measured.
    (as.startsWith('img') && status === 205) ||
    takesStatus(as, status),
  // An address of IPv6 is a name here. Measured.
  mixedImages: {
    blockedAt: (host) => !host.startsWith('[') && isAddress(host),
    redirectedToLoopback: 'blocked',
  },
  // NetworkLoadChecker.cpp goes by the URL that was asked for, SubresourceLoader.cpp by the other. Measured.
  upgradedCrossing: 'checked',
  // A redirect may lead there, where nothing makes WebKit look at the URL again. Measured in 5,000 chains.
  refusesHost: (host, at) => host === '0.0.0.0' && at !== 'redirected',
  isLoopbackImage: (host) => /^(?:127\.[\d.]+|(?:.+\.)?localhost)$/.test(host),
  sendOwnOrigin: new Set<RequestKind>(['module', 'img-crossorigin']),
  handshakesAsLoads: true,
  // With Basic, Digest and NTLM, of nine schemes and lists of them; script hears of the second response. Measured.
  logsInFromUrl: true,
  ...webkitHandshake,
  endsAs: (end) => (neverEndsInWebkit(end) ? 'never-ends' : null),
  errorModeRefuses: 'location',
  // Loopback is no exception here: an https page cannot reach http://127.0.0.1.
  isTrustworthy: ({ scheme }) => scheme === 'https:' || scheme === 'data:',
  taintsEveryCrossing: new Set(['navigate'] as const),
  heedsReferrerPolicy: false,
  typeOf: typeInWebkit,
  // RegistrableDomain.h: what lies below a page of `localhost`, or of a public suffix, is of its site; not the other way. Measured.
  sharesSite: (pageHost, host) => {
    const site = registrableDomain(pageHost) ?? pageHost
    return host === site || (site !== '' && host.endsWith(`.${site}`))
  },
} satisfies Rules

/**
 * libsoup (soup-headers.c, soup-message-headers.c), and measured. A response with a body whose length it cannot tell is
 * refused.
 */
function readHead({ status, written }: OddAnswer, { method }: Answering): HeaderList | null {
  if (isInterim(status) || holdsNul(written) || headSize(written) > largestHead) return null
  const headers = listsWithoutReturns(headerLines(written), lists)
  return isBodiless(status, method) || bodyTold(headers) !== 'nonsense' ? headers : null
}

/** Lists in which a carriage return alone is a blank. Measured. */
const lists: readonly string[] = [
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
]

function isBodiless(status: number, method: string): boolean {
  return method === 'HEAD' || status === 204 || status === 304
}

/** A head may have no more than 64 KiB. Measured. */
const largestHead = 64 * 1024

/** What the lines tell of the body, the later over the earlier; only `chunked` stands against a `Content-Length`. */
function bodyTold(headers: HeaderList): 'nothing' | 'chunked' | 'none' | 'some' | 'nonsense' {
  let told: ReturnType<typeof bodyTold> = 'nothing'
  for (const [name, value] of headers) {
    const line = normalizeValue(value)
    if (isNamed(name, 'transfer-encoding') && !/^identity$/i.test(line))
      told = /^chunked$/i.test(line) ? 'chunked' : 'nonsense'
    if (isNamed(name, 'content-length') && told !== 'chunked')
      told = !/^([\t-\r ]*[+-]?\d+)?$/.test(line)
        ? 'nonsense'
        : /^[\t-\r ]*\+?0*[1-9]/.test(line)
          ? 'some'
          : 'none'
  }
  return told
}

/** RFC 3986, 2.3. */
const escapedUnreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi

function isForbiddenMethodTrimmed(method: string): boolean {
  return isForbiddenMethod(trimmedInWebkit(method))
}

function safelists(name: string, value: string): boolean {
  if (name !== 'range') return isSafelistedRequestHeader(name, value)
  if (value.length > safelistedValueLimit) return false
  const range = value.toLowerCase().replace(looseInteger, '$1')
  return isSafelistedRangeUpTo(range, largestInteger)
}
