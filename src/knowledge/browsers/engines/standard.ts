import type { HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { getHeader, isNamed } from '../standard/header-list.ts'
import { isBadPort } from '../standard/is-bad-port.ts'
import { methodAfterRedirect } from '../standard/redirect.ts'
import { isSafelistedRequestHeader } from '../standard/safelisted-request-header.ts'
import { unsafeNamesAmong } from '../standard/unsafe-request-header-names.ts'
import { isAddress, isLoopbackHost, isPotentiallyTrustworthy } from '../standard/mixed-content.ts'
import { fitsHandshake } from '../standard/handshake.ts'
import { takesExtensions } from '../standard/handshake-extensions.ts'
import { takesProtocol } from '../standard/subprotocol.ts'
import { isInterim, isRedirectStatus } from '../standard/status.ts'
import { exposedHeaderNames } from '../standard/exposed-header-names.ts'
import { distinctElements } from '../judge/distinct-values.ts'
import { areSameSite } from '../standard/same-site.ts'
import { takesStatus } from '../standard/takes-status.ts'
import { headerLines, holdsNul } from '../judge/header-lines.ts'
import { isDataUrl, parseUrl } from '../standard/url.ts'
import type { OddAnswer, Rules } from './rules.ts'
import { readStart } from './status-lines.ts'
import { extractMimeType } from '../standard/mime-type.ts'

/** Fetch standard, 3.2, "append a request `Origin` header": the referrer policies that keep it from nobody. */
export const toldEverywhere: ReadonlySet<string> = new Set([
  'origin',
  'origin-when-cross-origin',
  'unsafe-url',
])

/** The Fetch standard itself, where it names no order, in that of its text. */
export const standard = {
  get: getHeader,
  unsafeNames: (headers) => unsafeNamesAmong(headers),
  isBadPort,
  onTheWire: (href) => href,
  readsStart: readStart,
  reads: readHead,
  loadsWithoutHead: () => false,
  missesBody: () => false,
  alsoForbids: () => false,
  refusesToSend: () => false,
  preloadedHosts: 'unknown',
  heedsTransportSecurity: () => false,
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'parse-headers', 'method', 'headers'],
  nameMismatch: () => 'AllowOriginMismatch',
  endsAs: null,
  wildcardCoversAuthorization: false,
  keepsOriginOf: () => false,
  taintedPreflightOrigin: 'null',
  filesHaveOrigins: false,
  ownOriginPreflightSkipsCorsCheck: false,
  preflightIsSticky: false,
  redirectPreflightNames: 'left',
  methodAfterRedirect,
  location: (headers) => getHeader(headers, 'location'),
  holdsData: isDataUrl,
  dataUrlHeaders: ['content-type'],
  isUrl: (location, base) => parseUrl(location, base) !== null,
  redirectsWith: isRedirectStatus,
  showsRedirectTo: () => false,
  blankForWorkers: false,
  followsToData: new Set<RequestKind>(),
  dropsEmptyFragment: () => false,
  followsByHand: () => true,
  refusesEmptyLocation: false,
  credentialsAfterPreflight: false,
  refusesAnyCredentials: false,
  loadsNoCredentials: new Set<RequestKind>(),
  originIsSticky: false,
  redirectDrops: () => false,
  mixedContentAfterPreflight: false,
  locationBeforeCors: false,
  modes: {},
  sendsBlobType: () => true,
  isFormType: (type) => isSafelistedRequestHeader('content-type', type),
  sparesBeacon: () => false,
  uploadListenerForces: () => true,
  opensOwnOrigin: false,
  sharesSite: areSameSite,
  typeOf: extractMimeType,
  blocksOpaque: () => false,
  takesUnknownResourcePolicy: false,
  takesStatus,
  takesAnyStyle: false,
  wantsTypeBehindRedirect: false,
  takesEventStream: () => true,
  upgradesImagesBeforeTaint: false,
  upgradedCrossing: 'none',
  refusesHost: () => false,
  taintsEveryCrossing: new Set<never>(),
  heedsReferrerPolicy: true,
  sendOwnOrigin: new Set<RequestKind>(),
  loopbackPagesLoadImages: false,
  mixedImages: { blockedAt: isAddress, redirectedToLoopback: 'loaded' },
  isLoopbackImage: isLoopbackHost,
  firstHostUpgradesImages: false,
  handshakesAsLoads: false,
  logsInFromUrl: false,
  fitsHandshake,
  takesProtocol,
  takesExtensions,
  filesAskImagesOverHttps: false,
  tellsHttp: (policy) => policy !== null && toldEverywhere.has(policy),
  redirectLimit: () => 20,
  countsUpgrades: false,
  errorModeRefuses: 'status',
  credentialsFirst: false,
  redirectsCheckedTwice: false,
  nameScheme: () => null,
  isTrustworthy: isPotentiallyTrustworthy,
  isLocalHost: () => false,
  exposedNames: exposedHeaderNames,
} satisfies Rules

/**
 * RFC 9110, 5.5 and 15.2: a NUL is an error, and an interim answer is none. RFC 9112, 6.3: neither is one of several
 * lengths. Fetch standard, 2.2.2, "extract header list values": a header that may come once fails where it comes twice.
 */
function readHead({ status, written }: OddAnswer): HeaderList | null {
  if (isInterim(status) || holdsNul(written)) return null
  const headers = headerLines(written)
  const lines = (lowerCaseName: string): number =>
    headers.filter(([name]) => isNamed(name, lowerCaseName)).length
  const lengths = distinctElements(headers, 'content-length')
  const unclear = lengths.length > 1 || lengths.some((length) => !/^\d+$/.test(length))
  if (unclear && lines('transfer-encoding') === 0) return null
  return isRedirectStatus(status) && lines('location') > 1 ? null : headers
}
