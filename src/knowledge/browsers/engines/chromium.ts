import type { HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { combineHeaders } from '../standard/combine-headers.ts'
import { decodeAndSplit, firstLine, getHeader, isNamed, normalizeValue } from '../standard/header-list.ts'
import {
  hasUnsafeByte,
  isSafelistedRangeUpTo,
  isSafelistedRequestHeader,
  safelistedTypes,
  safelistedValueLimit,
} from '../standard/safelisted-request-header.ts'
import { mimeTypeEssence } from '../standard/mime-type.ts'
import { isAddress } from '../standard/mixed-content.ts'
import { registrableDomain } from '../standard/same-site.ts'
import { isInterim } from '../standard/status.ts'
import { unsafeNamesAmong } from '../standard/unsafe-request-header-names.ts'
import { isBadPort } from '../standard/is-bad-port.ts'
import { bytesEscaped, isDataUrl, parseUrl } from '../standard/url.ts'
import { distinctElements, distinctValues } from '../judge/distinct-values.ts'
import { headerLines, headSize, holdsNul } from '../judge/header-lines.ts'
import { isBlockedUnread, isLaterPart, isLetThroughInPart } from './opaque-response-blocking.ts'
import { takesStatus } from '../standard/takes-status.ts'
import { blanks, mismatchInChromium } from './chromium-allow-origin.ts'
import { refusesContentEncoding } from './chromium-content-encoding.ts'
import { isLocalHost } from './chromium-local-host.ts'
import { safelistedInChromium } from './chromium-request-headers.ts'
import type { Answering, OddAnswer, Rules } from './rules.ts'
import { standard } from './standard.ts'
import { readStartInChromium } from './status-lines.ts'
import { lastType } from './response-types.ts'

/** The largest end of a range; one more, and the header is unsafe. Measured. */
const largestInteger = 2n ** 63n - 2n

const neverDropped = new Set(['intervention', 'save-data'])

const isClientHint = (name: string): boolean => safelistedInChromium.has(name) && !neverDropped.has(name)

/** A redirect to such a scheme is refused by who would have to load it, not by CORS. Measured. */
const schemesOfTheBrowser = new Set([
  ...['about:', 'blob:', 'data:', 'file:', 'filesystem:'],
  ...[
    'chrome:',
    'chrome-distiller:',
    'chrome-error:',
    'chrome-extension:',
    'chrome-native:',
    'chrome-search:',
  ],
  ...['chrome-untrusted:', 'devtools:', 'isolated-app:', 'view-source:'],
])

/** Bad ports that Chromium does not know of yet: ManageSieve, and IRC with TLS. Measured. */
const openHere = new Set(['4190', '6679'])

const upToHost = /^([a-z]+:)?[\\/]{2}[^\\/?#]*/i

/** What a status below 400 is good enough for, a redirect without a place to go among them. Measured. */
const countsErrorsAlone: ReadonlySet<RequestKind> = new Set(['script', 'style', 'font'])

/** Whatever comes with these, no font is read. Measured. */
const withoutFont = new Set([204, 205, 304])

/** Blanks may stand between all of its parts, and no `;` without a parameter behind it. */
const parsedContentType =
  /^ *[!#-'*+.0-9A-Z^-~-]+ *\/ *[!#-'*+.0-9A-Z^-~-]+ *(?:; *[!#-'*+.0-9A-Z^-~-]+ *= *(?:[!#-'*+.0-9A-Z^-~-]+|"(?:[^"\\]|\\.)*") *)*$/

const hasNoOtherCharset = /^[^;]*(;(?!\s*charset=)[^;]*|;\s*charset="?utf-8"?\s*)*$/i

/** Where Chromium leaves the standard. Measured with version 156 unless said otherwise. */
export const chromium = {
  ...standard,
  // `User-Agent` is never looked at, however long it is.
  unsafeNames: (headers) => unsafeNamesAmong(combineHeaders(lookedAt(headers)), safelists),
  isBadPort: (port) => isBadPort(port) && !openHere.has(port),
  readsStart: readStartInChromium,
  reads: readHead,
  // Shared dictionaries: the network service lets nobody speak for it.
  refusesToSend: (name) => name === 'available-dictionary',
  preloadedHosts: 'redirected',
  // Of a response to a preflight, too. Measured.
  heedsTransportSecurity: () => true,
  // cors.cc, preflight_controller.cc and preflight_result.cc; measured in browser-truth.
  preflightSteps: ['redirect', 'cors-check', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: mismatchInChromium,
  wildcardCoversAuthorization: true,
  // Measured with `chrome-extension:`; of others from the sources (url/origin.cc).
  keepsOriginOf: () => true,
  // Lines that agree count once, an empty one is none. Measured.
  location: (headers) => {
    const location = normalizeValue(firstLine(headers, 'location') ?? '')
    return location === '' ? null : bytesEscaped(location)
  },
  // A tab or line break keeps `base64` from being one, unless anything stands before the scheme. Measured with 35 URLs.
  holdsData: (url, given) =>
    isDataUrl(url) || (/^data:[^,]*,/i.test(given) && !/^[^,]*; *base64 *,/i.test(given)),
  isUrl: (location, base) =>
    parseUrl(location, base) !== null ||
    parseUrl(
      location.replace(upToHost, (start) => start.replace(blanks, '-')),
      base,
    ) !== null,
  // Seen by the preflights that it keeps by whole URLs. Measured with 54 chains.
  dropsEmptyFragment: (_as, at) => at === 'inherited',
  // Gone on the way to any origin but the page's own, and of a worker's to that too, so that the next preflight no longer speaks of an odd value.
  redirectDrops: isClientHint,
  // Blink blocks a subresource whose URL embeds credentials, on the page's own origin too.
  refusesAnyCredentials: true,
  // What asks with `crossorigin` goes without them. Measured with 288 loads.
  loadsNoCredentials: new Set<RequestKind>(['img', 'script', 'style', 'eventsource', 'beacon']),
  locationBeforeCors: true,
  // parsed_content_type.cc; measured with 190 types.
  sendsBlobType: (type) => parsedContentType.test(type),
  // However long it is. Measured.
  isFormType: (type) => !hasUnsafeByte(type) && safelistedTypes.has(mimeTypeEssence(type)),
  // Without a body there is nothing to listen to.
  uploadListenerForces: (method) => method !== 'GET' && method !== 'HEAD',
  // Measured with 25 hosts, each with each.
  sharesSite: (pageHost, host) => siteOf(host) !== null && siteOf(host) === siteOf(pageHost),
  // orb_impl.cc; measured.
  opensOwnOrigin: true,
  typeOf: lastType,
  // A later part that nobody asked for is blocked unless its type is never looked into.
  blocksOpaque: (type, nosniff, { status, headers }) =>
    isBlockedUnread(type, nosniff, true) ||
    (status === 206 && !isLetThroughInPart(type) && isLaterPart(getHeader(headers, 'content-range') ?? '')),
  takesStatus: (as, status) =>
    (countsErrorsAlone.has(as) && status < 400 && !(as === 'font' && withoutFont.has(status))) ||
    takesStatus(as, status),
  takesAnyStyle: true,
  upgradesImagesBeforeTaint: true,
  firstHostUpgradesImages: true,
  tellsHttp: () => true,
  taintsEveryCrossing: new Set(['no-cors', 'navigate'] as const),
  heedsReferrerPolicy: false,
  sendOwnOrigin: new Set<RequestKind>(['module', 'img-crossorigin', 'font']),
  takesEventStream: (contentType) =>
    decodeAndSplit(contentType).every((type) => hasNoOtherCharset.test(type)),
  // The browser process follows these, and counts the first request as well. Measured.
  redirectLimit: (as, keepalive) => (keepalive || as === 'form' ? 19 : 20),
  errorModeRefuses: 'location',
  credentialsFirst: true,
  // Local Network Access. Every kind of request, measured.
  isLocalHost,
  nameScheme: (scheme) => (schemesOfTheBrowser.has(scheme) ? null : 'CorsDisabledScheme'),
} satisfies Rules

/**
 * http_stream_parser.cc and http_response_headers.cc; measured. A carriage return alone ends a line, and blanks may
 * stand before the colon. `Clear-Site-Data` is acted upon and taken away. A 407 speaks for a proxy, where none was asked.
 */
function readHead({ status, written }: OddAnswer, to: Answering): HeaderList | null {
  if (status === 407 || isInterim(status) || holdsNul(written) || headSize(written) > largestHead) return null
  const headers = headerLines(written, { breaks: /[\r\n]+/, behindName: /(?<![\t ])[\t ]+$/ })
  if (distinctValues(headers, 'location').length > 1) return null
  if (refusesContentEncoding(status, headers, to)) return null
  const chunked = distinctElements(headers, 'transfer-encoding').some((coding) => /^chunked$/i.test(coding))
  if (!chunked && distinctElements(headers, 'content-length').length > 1) return null
  if (distinctElements(headers, 'content-disposition').length > 1) return null
  return headers.filter(([name]) => !isNamed(name, 'clear-site-data'))
}

/** A head may have no more than 256 KiB, its last empty line among them. Measured. */
const largestHead = 256 * 1024 - 2

function lookedAt(headers: HeaderList): HeaderList {
  for (const header of headers)
    if (header[0] === 'user-agent') return headers.filter(([name]) => name !== 'user-agent')
  return headers
}

function safelists(name: string, value: string): boolean {
  const form = safelistedInChromium.get(name)
  if (form !== undefined) return value.length <= safelistedValueLimit && form.test(value)
  return name === 'range'
    ? isSafelistedRangeUpTo(value, largestInteger)
    : isSafelistedRequestHeader(name, value)
}

/** By registrable domains alone: what has none, an opaque page too, is of one site; an address not even of its own at another port. */
function siteOf(host: string): string | null {
  return registrableDomain(host) ?? (isAddress(host) ? null : '')
}
