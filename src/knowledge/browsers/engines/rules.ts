import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { GetHeader } from '../standard/header-list.ts'
import type { TokenList } from '../standard/list-of-tokens.ts'
import type { NetworkErrorReason, RecordedAnswer } from '../judge/exchange.ts'
import type { Start, StartRead } from './status-lines.ts'

/** The tests a preflight response goes through. Every engine makes them all; the order names the failure. */
type PreflightStep =
  'redirect' | 'status' | 'cors-check' | 'parse-methods' | 'parse-headers' | 'method' | 'headers'

/** A response whose lines may mean one thing to one engine and another to the next, as it was written. */
export interface OddAnswer {
  readonly status: number
  readonly written: HeaderList
}

/** What a response is the response to. */
export interface Answering {
  /** What made the request; `fetch` for a preflight. */
  readonly as: RequestKind
  readonly method: string
  readonly url: ParsedUrl
  /** The request headers that script set; names in lower case. */
  readonly headers: HeaderList
}

/** How a fetch ends, as far as the standard goes. */
export interface Ending {
  readonly as: RequestKind
  readonly redirect: 'follow' | 'error' | 'manual'
  /** The origin of the page, as this engine keeps it. */
  readonly page: string
  readonly inWorker: boolean
  readonly url: ParsedUrl
  readonly redirected: boolean
  /** A bad port that mixed content would have ended at, too. */
  readonly isMixed: boolean
  /** Why it is a network error; null for a response. */
  readonly reason: NetworkErrorReason | null
  /** What came last, where anything came: `null` where the URL itself was refused. */
  readonly answer: RecordedAnswer | null
}

/** How an engine calls a failed match of `Access-Control-Allow-Origin`. */
export type AllowOriginError =
  'MissingAllowOriginHeader' | 'MultipleAllowOriginValues' | 'InvalidAllowOriginValue' | 'AllowOriginMismatch'

/** Who asked for what says `Strict-Transport-Security`. */
export interface SecurityAsker {
  /** Of the page's origin; empty where that is opaque. */
  readonly host: string
  /** Whether it is an image of a page at a `data:` URL. */
  readonly isImageOfData: boolean
  /** Whether another origin is one to the page: to that of an extension with permission none is. */
  readonly crosses: boolean
}

/** Everything in which the engines and the standard part. One object an engine, evidence beside each entry. */
export interface Rules {
  /** How the lines of one response header become a value. */
  readonly get: GetHeader
  /** CORS-unsafe request-header names of the headers script set, whose names come in lower case; they need a preflight, and stand in it. */
  readonly unsafeNames: (headers: HeaderList) => readonly string[]
  /** Whether nothing is sent to this port. */
  readonly isBadPort: (port: string) => boolean
  /** How it writes a URL on the wire, where that is not as it stands. */
  readonly onTheWire: (href: string) => string
  /** What it makes of a start that not all read alike. */
  readonly readsStart: (start: Start) => StartRead
  /** What the network stack makes of a response that is out of the ordinary: its headers, or null where it refuses it. */
  readonly reads: (answer: OddAnswer, to: Answering) => HeaderList | null
  /** Whether it takes what breaks off amid a head whose last line it refuses for an empty response without a head. */
  readonly loadsWithoutHead: (as: RequestKind) => boolean
  /** Whether a response that breaks off with its head lacks a body that it waits for. */
  readonly missesBody: (
    answer: { readonly status: number; readonly headers: HeaderList },
    method: string,
  ) => boolean
  /** Whether script may not set this header with this value, though the standard lets it. */
  readonly alsoForbids: (name: string, value: string) => boolean
  /** Whether a request with this header (lower case) is never sent, though script may set it. */
  readonly refusesToSend: (name: string) => boolean
  /** What becomes of plain http to a host whose name the engine carries as https alone: a redirect of its own, or https at once. */
  readonly preloadedHosts: 'redirected' | 'upgraded' | 'unknown'
  /** Whether `Strict-Transport-Security` of this host makes it go on to https itself where the chain comes to http of it. */
  readonly heedsTransportSecurity: (asker: SecurityAsker, host: string) => boolean
  /** In which order a preflight response is judged. */
  readonly preflightSteps: readonly PreflightStep[]
  /** What a value of `Access-Control-Allow-Origin` that does not match is called, by the headers it stands in. */
  readonly nameMismatch: (value: string, headers: HeaderList) => AllowOriginError
  /** What becomes of a fetch in place of this end: script never hears of it, or the response is refused; null where the end stands. Null by itself where every end does. */
  readonly endsAs: ((end: Ending) => 'never-ends' | 'invalid-response' | null) | null
  /** Whether `Access-Control-Allow-Headers: *` covers `Authorization`. */
  readonly wildcardCoversAuthorization: boolean
  /** Whether a page of this scheme with hosts (an extension's), with its colon, has an origin of its own. */
  readonly keepsOriginOf: (scheme: string) => boolean
  /** Which `Origin` a preflight carries once the origin is tainted by a redirect. */
  readonly taintedPreflightOrigin: 'null' | 'page'
  /** Whether a file has an origin, though it is said as `null`, which the first redirect that taints makes another one. */
  readonly filesHaveOrigins: boolean
  /** Whether a preflight that a redirect brought back to the page's own origin is spared the CORS check. */
  readonly ownOriginPreflightSkipsCorsCheck: boolean
  /** Whether a request that was once preflighted is preflighted at every later hop, needed or not. */
  readonly preflightIsSticky: boolean
  /** Which headers a preflight after a redirect speaks of: those left, or those the script set less what this redirect strips, or all the script set. */
  readonly redirectPreflightNames: 'left' | 'less-this-redirect' | 'all'
  /** The method after a redirect. */
  readonly methodAfterRedirect: (status: number, method: string, crossOrigin: boolean) => string
  /** The `Location` to follow: null where the response counts as no redirect. */
  readonly location: (headers: HeaderList) => string | null
  /** Whether a `data:` URL, as it was given, holds a response. */
  readonly holdsData: (url: ParsedUrl, given: string) => boolean
  /** The names of the headers of a response that the engine makes itself for a `data:` URL. */
  readonly dataUrlHeaders: readonly string[]
  /** Whether a location is a URL to this engine, relative to `base`. */
  readonly isUrl: (location: string, base: string) => boolean
  /** Whether a status redirects where there is a `Location`. */
  readonly redirectsWith: (status: number, location: string | null) => boolean
  /** Whether what comes with a redirect to this scheme, which cannot be followed, is taken for the response. */
  readonly showsRedirectTo: (as: RequestKind, scheme: string) => boolean
  /** Whether a worker that asks without CORS has an opaque response where a redirect leads to `about:blank`. */
  readonly blankForWorkers: boolean
  /** What may be redirected to a `data:` URL. */
  readonly followsToData: ReadonlySet<RequestKind>
  /** Whether a fragment that is a `#` alone is lost: of the first URL, or to a location without one. */
  readonly dropsEmptyFragment: (as: RequestKind, at: 'first' | 'inherited') => boolean
  /** Whether `redirect: 'manual'` is content with a location of this scheme. */
  readonly followsByHand: (scheme: string) => boolean
  /** Whether an empty location is refused, where the standard takes it for the URL itself. */
  readonly refusesEmptyLocation: boolean
  /** Whether credentials in the first location that leaves the page's origin are refused only after the preflight there. */
  readonly credentialsAfterPreflight: boolean
  /** Whether credentials in a location on the page's own origin are refused as well. */
  readonly refusesAnyCredentials: boolean
  /** What is not asked for where the first URL holds credentials. */
  readonly loadsNoCredentials: ReadonlySet<RequestKind>
  /** Whether a request that carried an `Origin` carries one behind a redirect within an origin, needed or not. */
  readonly originIsSticky: boolean
  /** Which request headers (lower case) a redirect to another origin than the page's, or any in a worker, takes off beyond the standard's. */
  readonly redirectDrops: (name: string) => boolean
  /** Whether a redirect to mixed content is refused only once its preflight is through. */
  readonly mixedContentAfterPreflight: boolean
  /** Whether a location that is no URL, or one redirect too many, is refused before CORS is asked. */
  readonly locationBeforeCors: boolean
  /** The mode in which it makes a request of a kind, where that is not the standard's. */
  readonly modes: Readonly<Partial<Record<RequestKind, 'cors' | 'no-cors'>>>
  /** Whether the type of a Blob goes along with a beacon or an XMLHttpRequest. */
  readonly sendsBlobType: (type: string, as: RequestKind) => boolean
  /** Whether a beacon with this type goes without CORS, as a form could send it. */
  readonly isFormType: (type: string) => boolean
  /** Whether a beacon with this type, though it goes with CORS, is sent without a preflight. */
  readonly sparesBeacon: (type: string) => boolean
  /** Whether a listener on the upload of an XMLHttpRequest forces a preflight for this method. */
  readonly uploadListenerForces: (method: string) => boolean
  /** Whether the host of a page (empty where it is opaque) and another are of the same site. */
  readonly sharesSite: (pageHost: string, host: string) => boolean
  /** The MIME type of a response to this kind of request, down to its essence; `failure` where it tells none. */
  readonly typeOf: (headers: HeaderList, as: RequestKind) => string | 'failure'
  /** Opaque Response Blocking, by the MIME type of a response to a load without CORS. */
  readonly blocksOpaque: (
    type: string | 'failure',
    nosniff: boolean,
    answer: { readonly status: number; readonly headers: HeaderList },
  ) => boolean
  /** Whether what redirects lead back to the page's own origin is kept from nobody by it. */
  readonly opensOwnOrigin: boolean
  /** Whether a `Cross-Origin-Resource-Policy` of no known value lets in a page that requires one. */
  readonly takesUnknownResourcePolicy: boolean
  /** Whether a kind of load takes a response of this status. */
  readonly takesStatus: (as: RequestKind, status: number) => boolean
  /** Whether a stylesheet behind a redirect needs a type that can be read, where others take one without. */
  readonly wantsTypeBehindRedirect: boolean
  /** Whether a stylesheet of another type than CSS counts as loaded. */
  readonly takesAnyStyle: boolean
  /** Whether an EventSource takes this `Content-Type`, which says `text/event-stream`. */
  readonly takesEventStream: (contentType: string) => boolean
  /** Whether an image is asked for over https before its redirect is looked at: http of the same host is no other origin. */
  readonly upgradesImagesBeforeTaint: boolean
  /** What a redirect of an image to http is to CORS where the engine asks over https: nothing more, a crossing that `Origin` tells, or one that is checked, for the origin that the loader keeps as well. */
  readonly upgradedCrossing: 'none' | 'said' | 'checked'
  /** Whether this host is refused: before anything is sent there, behind the preflight, or once it has answered what set out with credentials that it does not get. */
  readonly refusesHost: (
    host: string,
    at: 'first' | 'redirected' | 'navigated' | 'preflighted' | 'answered',
  ) => boolean
  /** In which modes the first redirect away from the page's own origin makes the origin `null` as well. */
  readonly taintsEveryCrossing: ReadonlySet<'no-cors' | 'navigate'>
  /** Whether the `Referrer-Policy` of a redirect decides what `Origin` says without CORS. */
  readonly heedsReferrerPolicy: boolean
  /** The kinds that say the page's origin to that origin itself, too. */
  readonly sendOwnOrigin: ReadonlySet<RequestKind>
  /** Whether images of plain http are loaded as they are where an https page stands on this machine. */
  readonly loopbackPagesLoadImages: boolean
  /** The hosts of which an https page's images of plain http are blocked and not asked for over https, and what becomes of those that a redirect leads to the machine itself. */
  readonly mixedImages: {
    readonly blockedAt: (host: string) => boolean
    readonly redirectedToLoopback: 'blocked' | 'loaded'
  }
  /** Whether an image at this host is loaded over http by an https page, as one of the machine itself. */
  readonly isLoopbackImage: (host: string) => boolean
  /** Whether the first URL decides over https for the images behind its redirects: where its host is a name, all are asked for so; one of the local network counts as an address to a page that may reach it. */
  readonly firstHostUpgradesImages: boolean
  /** Whether the images of a page that is a file are asked for as those of an https page are. */
  readonly filesAskImagesOverHttps: boolean
  /** Whether plain http of this host is told the origin of an https page, without CORS and under a referrer policy; null for the default. */
  readonly tellsHttp: (policy: string | null, pageHost: string, host: string) => boolean
  /** More redirects than this are a network error. */
  readonly redirectLimit: (as: RequestKind, keepalive: boolean) => number
  /** Whether a URL that the engine itself takes from http to https counts among the twenty redirects. */
  readonly countsUpgrades: boolean
  /** Whether a WebSocket's handshake fares as any load: it may be redirected, and a 421 makes it be sent once more. */
  readonly handshakesAsLoads: boolean
  /** Whether a response that asks for a password is answered once with the one in the URL. */
  readonly logsInFromUrl: boolean
  /** Whether the headers of a 101 prove that the handshake was read. */
  readonly fitsHandshake: (headers: HeaderList, accept: string) => boolean
  /** Whether the subprotocol that a 101 chooses, or leaves out, suits what the page offers. */
  readonly takesProtocol: (offered: readonly string[], headers: HeaderList) => boolean
  /** Whether a 101 names no extension but one that the browser has offered. */
  readonly takesExtensions: (headers: HeaderList) => boolean
  /** What `redirect: 'error'` refuses: a redirect status, or only one with a location. */
  readonly errorModeRefuses: 'status' | 'location'
  /** Whether credentials in a location are what fails, whatever its scheme, and under `redirect: 'error'` too. */
  readonly credentialsFirst: boolean
  /** Whether a redirect is checked once more behind the next preflight, by the credentials the fetch set out with. */
  readonly redirectsCheckedTwice: boolean
  /** What a location of a scheme other than http and https is called. */
  readonly nameScheme: (scheme: string) => 'CorsDisabledScheme' | null
  /** Whether an https page may ask for this URL, for all its scheme. */
  readonly isTrustworthy: (url: ParsedUrl) => boolean
  /** Whether http to this host is no mixed content to a page that may reach the local network. */
  readonly isLocalHost: (host: string) => boolean
  /** The CORS-exposed header-name list of a response, by the names that it lists. */
  readonly exposedNames: (
    names: TokenList,
    credentials: CredentialsMode,
    as: RequestKind,
    headers: HeaderList,
  ) => readonly string[] | 'all'
}
