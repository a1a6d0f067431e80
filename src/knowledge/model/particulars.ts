import type { BodyFailure } from './body-failure.ts'
import type { SoftwareId } from './software.ts'

/** What of the machine that asked, or of its network, keeps a request from the server. */
export type AskerTrouble =
  | 'no-name-server'
  | 'no-network'
  /** Its network says that the host cannot be reached. */
  | 'no-route'
  /** The system, a firewall of its own or a sandbox does not let it connect. */
  | 'forbidden'
  | 'proxy'
  /** A browser got a response, by another way or at another time. */
  | 'unlike-browser'

/** What a fix may need to know of a finding, beyond its words; optional what not every finding of the cause knows. */
interface Particular {
  /** The method that is not allowed. */
  readonly method: string
  /** What stands in place of the header that is missing, by a name that no browser reads, and the name that was meant. */
  readonly misspelt?: readonly [written: string, meant: string]
  /** The names of the headers in question; never empty. */
  readonly headers: readonly string[]
  readonly status: number
  /** A limit on the rate is what answers. */
  readonly isLimited?: true
  /** The status of an error that came in place of what was loaded. */
  readonly errorStatus?: number
  /** The error will still be there when another fault is put right, and cannot be read before. */
  readonly isBehind?: true
  /** The preflight alone gets no response; another method is answered. */
  readonly isOptionsAlone?: true
  /** The connection is closed for the Origin: without one there is a response. */
  readonly isForOrigin?: true
  /** What comes back is a challenge, or the refusal of a firewall, in place of the application's response. */
  readonly isChallenge?: true
  /** The page came over http, and the policy lets its https twin in. */
  readonly isPlainTwin?: true
  /** It is the `Referer` that is refused, by a list of sites that has nothing to do with CORS. */
  readonly byReferer?: true
  /** The address or the headers are over a limit of whoever answered. */
  readonly isTooLarge?: true
  /** The body says that it is the origin. */
  readonly refusesOrigin?: true
  /** The call brings credentials, and is answered 401 all the same. */
  readonly isNotTaken?: true
  /** A guard against forged requests refuses, outside of CORS. */
  readonly isGuarded?: true
  /** The status of every response, whatever was asked. */
  readonly failsWith?: number
  /** A gateway said it: the application behind was not reached, or gave no usable response. */
  readonly isGateway?: true
  /** Only the first try failed, and not for a policy: what answers may have been starting. */
  readonly isAtFirst?: true
  /** Who answered and refused; null where no mark tells. */
  readonly refusedBy: SoftwareId | null
  /** Preflights pass where the rest is refused. */
  readonly preflightPasses: boolean
  /** Allow-Credentials is true, and stands there more than once. */
  readonly isSentTwice?: true
  /** Several values stand in one line, with blanks alone between them. */
  readonly isWrittenList?: true
  /** The handler may keep a list of origins of its own. */
  readonly mayKeepList?: true
  /** OPTIONS is answered as an address at which nothing is. */
  readonly isNotFound?: true
  /** Where the redirects end; absent where a browser told of one and did not say. */
  readonly finalUrl?: string
  /** The status at the end of the redirects, where nothing is to be called there. */
  readonly deadEnd?: number
  /** The address that the redirect leads to is made for each call anew. */
  readonly isForOneCall?: true
  /** The redirects lead to a page for people. */
  readonly isForWindow?: true
  /** Whatever is asked is redirected there. */
  readonly isOneDoor?: true
  /** The host that may have been meant. */
  readonly suggestion?: string
  /** The name of the cookie that stays behind. */
  readonly cookie?: string
  /** Why browsers do not even take it, as the end of a sentence. */
  readonly thrownAway?: string
  /** The cookie has the attributes to travel to another site. */
  readonly isMarked?: true
  /** Allow-Credentials is not there either. */
  readonly lacksCredentials?: true
  /** Something past the middleware writes the response: its order is not what has to change. */
  readonly isWrittenPast?: true
  /** A policy wrote the response and named nobody, whose preflight names the page. */
  readonly isUnheard?: true
  /** It is a 304 that is bare, to a page that asked by a condition of its own. */
  readonly isNotModified?: true
  /** The copy says `Vary: Origin`, and the cache hands it to everybody all the same. */
  readonly copyVaries?: true
  /** What the software says itself of what is wrong. */
  readonly says?: string
  /** The protocol that it takes in place of the one in which it was asked. */
  readonly wants?: 'tls' | 'upgrade' | 'grpc'
  /** How the body fails, where all before it is well. */
  readonly bodyFailure?: BodyFailure
  /** A whole response comes back, and what it says is what browsers refuse. */
  readonly comesWhole?: true
  /** The handshake fits its key, and page and server name no subprotocol in common. */
  readonly isOfSubprotocol?: true
  /** The origin that the page's policy leaves out, and the directive to name it in. */
  readonly forbidden: string
  readonly directive: string
  /** The policy lets an element in that bears its nonce. */
  readonly isPassedByNonce?: true
  /** The page's own policy takes its origin away. */
  readonly isSandboxed?: true
  /** Why a store of files refuses to hand one out. */
  readonly store?: 'run-out' | 'denied' | 'clock' | 'not-implemented'
  /** What ends it by the words of whoever answered: a title, and steps. */
  readonly remedy?: readonly [title: string, ...steps: readonly string[]]
  /** The page that a tunnel shows to browsers came in place of the response. */
  readonly isOfTunnel?: true
  /** What answered stands on the way of the people who call. */
  readonly isDiverted?: true
  /** What the handshake of TLS fails for the want of. */
  readonly lacks?: 'client-certificate' | 'credentials' | 'tls'
  /** Nothing came back, and the reason may be the machine that asked. */
  readonly trouble?: AskerTrouble
  /** Whether the same would be let in with CORS, without credentials. */
  readonly loadsWithCors?: boolean
  /** Seconds for which a preflight is kept. */
  readonly maxAge: number
}

/** Which of them the findings of a cause carry; those of the others carry none. */
export interface Carried {
  readonly 'origin-not-allowed': 'isPlainTwin' | 'byReferer' | 'remedy'
  readonly 'method-not-allowed': 'method' | 'misspelt'
  readonly 'request-header-not-allowed': 'headers' | 'misspelt'
  readonly 'response-header-not-exposed': 'headers' | 'misspelt'
  readonly 'credentials-not-allowed': 'misspelt' | 'isSentTwice'
  readonly 'invalid-allow-origin': 'misspelt'
  readonly 'malformed-allow-list': 'headers'
  readonly 'refused-by-application':
    | 'status'
    | 'isBehind'
    | 'isChallenge'
    | 'isGateway'
    | 'isNotTaken'
    | 'refusesOrigin'
    | 'store'
    | 'remedy'
    | 'byReferer'
  readonly 'cors-after-routes': 'mayKeepList' | 'isWrittenPast' | 'isNotModified' | 'isUnheard'
  readonly 'proxy-strips-headers': 'copyVaries'
  readonly 'multiple-allow-origin': 'isWrittenList' | 'isSentTwice'
  readonly 'cors-not-configured': 'failsWith' | 'says' | 'misspelt' | 'remedy'
  readonly 'error-response-without-cors':
    'status' | 'says' | 'isTooLarge' | 'isGuarded' | 'isNotTaken' | 'store' | 'remedy'
  readonly 'preflight-failed': 'says' | 'isTooLarge' | 'isLimited' | 'remedy'
  readonly 'blocked-at-edge':
    'refusedBy' | 'preflightPasses' | 'status' | 'isChallenge' | 'isDiverted' | 'isOfTunnel' | 'remedy'
  readonly 'preflight-requires-auth': 'remedy'
  readonly 'gateway-error': 'refusedBy' | 'wants' | 'remedy'
  readonly 'preflight-elsewhere': 'refusedBy' | 'isNotFound'
  readonly 'preflight-not-handled': 'refusedBy' | 'isNotFound'
  readonly 'preflight-redirected': 'finalUrl' | 'deadEnd' | 'isOneDoor' | 'isForWindow'
  readonly 'redirect-changes-origin': 'finalUrl' | 'deadEnd' | 'isForOneCall' | 'isOneDoor' | 'isForWindow'
  readonly 'dns-failure': 'trouble'
  readonly 'connection-refused': 'trouble'
  readonly 'connection-broken':
    'comesWhole' | 'isOptionsAlone' | 'isForOrigin' | 'bodyFailure' | 'trouble' | 'isOfSubprotocol'
  readonly 'wrong-url': 'suggestion' | 'wants' | 'remedy' | 'store'
  readonly 'null-origin': 'isSandboxed'
  readonly 'page-csp': 'forbidden' | 'directive' | 'isPassedByNonce'
  readonly 'tls-failure': 'lacks' | 'trouble'
  readonly timeout: 'isOptionsAlone' | 'trouble'
  readonly 'cookie-not-sent': 'cookie' | 'thrownAway' | 'isMarked'
  readonly 'cross-origin-resource-policy': 'errorStatus'
  readonly 'opaque-response': 'loadsWithCors'
  readonly 'stale-preflight': 'maxAge'
  readonly 'partial-rollout': 'isAtFirst'
  readonly 'wildcard-with-credentials': 'lacksCredentials'
}

type NameOf<Id extends string> = Id extends keyof Carried ? Carried[Id] : never

/** The values that a finding of this cause carries. The others can be asked for on any finding, and are undefined. */
export type Particulars<Id extends string> = Id extends string
  ? Pick<Particular, NameOf<Id>> & { readonly [Name in Exclude<keyof Particular, NameOf<Id>>]?: undefined }
  : never
