import type { BodyFailure } from './body-failure.ts'
import type { BrowserWitness } from './browser-statement.ts'
import type { HeaderList } from './case.ts'
import type { Condition } from './condition.ts'
import type { CorsError } from './cors-error.ts'
import type { EmbedderPolicy } from './embedder-policy.ts'
import type { WrittenStart } from './written-start.ts'
import type { DeclaredCall, DeclaredPolicy, DeclaredProxy } from './declared.ts'

/** Why nothing came back. Scripts rely on the names (docs/for-scripts.md). */
export type FailureKind =
  'dns' | 'refused' | 'timeout' | 'tls' | 'reset' | 'protocol' | 'aborted' | 'unreachable'

/** What a failed TLS handshake or certificate check came down to. */
export type TlsReason =
  | 'expired'
  | 'name-mismatch'
  | 'untrusted'
  | 'handshake'
  /** The server takes nobody without a certificate of their own, or not with the one that was shown. */
  | 'certificate-required'

/** No response, as a value. `code` is the system's own word (`ECONNREFUSED`, `CERT_HAS_EXPIRED`). */
export interface Failure {
  readonly kind: FailureKind
  readonly code: string | null
  /** Only where `kind` is `tls`. */
  readonly tls: TlsReason | null
  /** What the system said, control characters made visible. One line. */
  readonly message: string
}

/** How a probed origin relates to the page's own. `foreign` is a random origin nobody can have allowed on purpose. */
export type OriginRelation =
  | 'foreign'
  | 'localhost'
  | 'other-scheme'
  | 'www'
  | 'other-port'
  | 'trailing-slash'
  /** `app.example.com`, a list entry without its scheme. No browser sends it. */
  | 'missing-scheme'
  | 'subdomain'
  | 'sibling-subdomain'
  | 'null'
  /** `https://app.example.com.evil.test`: accepted only by a policy that matches a prefix. */
  | 'prefix-match'
  /** `https://evilapp.example.com`: accepted only by a policy that matches a suffix. */
  | 'suffix-match'
  /** `https://appxexample.com`: accepted only where a pattern's dot is not escaped. */
  | 'dot-match'
  /** The server's own, which many WebSocket servers let in and no other. */
  | 'server'
  /** A page origin given with `--compare`. */
  | 'compared'

/** Which of the two requests a browser would send is sent. */
export type RequestForm = 'preflight' | 'request'

/** What an observation was made for. Rules match on this, never on `id`. */
export type Purpose =
  /** The browser's preflight for hop `hop` of the redirect chain (0: the request URL). */
  | { readonly kind: 'preflight'; readonly hop: number }
  /** The request at hop `hop`. `standIn`: a GET sent in place of a method that was not to be sent. */
  | { readonly kind: 'request'; readonly hop: number; readonly standIn: boolean }
  /** The deciding form without any `Origin`, as curl sends it. */
  | { readonly kind: 'without-origin'; readonly form: RequestForm }
  | {
      readonly kind: 'from-origin'
      readonly form: RequestForm
      readonly origin: string
      readonly relation: OriginRelation
    }
  /** The preflight with less asked of it, to name the element that is refused. */
  | { readonly kind: 'bisect'; readonly element: BisectElement }
  /** What the policy allows beyond what this request needs. */
  | { readonly kind: 'allow-map'; readonly method: string }
  /** The same for a header that nobody sends: a policy that allows it reflects whatever is asked for. */
  | { readonly kind: 'allow-any-header' }
  | { readonly kind: 'error-path'; readonly what: 'random-404' | 'error-url' }
  /** Another path of the same API, asked with the page's origin. */
  | { readonly kind: 'sibling'; readonly what: 'parent' | 'root' | 'api' | 'recorded' | 'rewritten' }
  /** The end of the redirects, asked as the page would if it called it at once. */
  | { readonly kind: 'far-side'; readonly form: RequestForm }
  /** The same GET in an order that shows a cache that ignores `Origin`. */
  | { readonly kind: 'cache'; readonly step: 'without-origin' | 'origin-a' | 'origin-b' | 'busted' }
  /** One resolved address of the host, asked directly. */
  | { readonly kind: 'address'; readonly address: string; readonly form: RequestForm }
  | { readonly kind: 'repeat'; readonly turn: number; readonly form: RequestForm }
  /** The page's GET of the same URL, beside a request of another method that was really sent: what the two share is not the method's. */
  | { readonly kind: 'by-get' }
  /** The same with a browser's User-Agent: an edge that challenges programs answers differently. */
  | { readonly kind: 'as-browser'; readonly form: RequestForm }
  /** The same without the client certificate that was given: some browsers show it to fewer requests. */
  | { readonly kind: 'without-certificate'; readonly form: RequestForm }
  /** The page itself, a script of it, or a file it names. */
  | { readonly kind: 'page' }
  | { readonly kind: 'page-script'; readonly url: string }
  /** The second URL of `--compare-url`; `of` is the form sent. */
  | { readonly kind: 'compared-url'; readonly form: RequestForm; readonly url: string }

export type BisectElement =
  | { readonly kind: 'origin-only' }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'header'; readonly name: string }

export interface ObservedResponse extends WrittenStart {
  readonly status: number
  /** Raw: wire order, original case, every line. */
  readonly headers: HeaderList
  /** The first bytes of the body as text, where the probe read it (never past the cap); else null. */
  readonly body: string | null
  /** Absent where the body is sound as far as it was read. */
  readonly bodyFailure?: BodyFailure | undefined
}

/** One exchange: what was sent and what came, or why nothing came. A failed probe is an observation too. */
export type Observation = Sent & CameBack

/** What was sent, what for, and when. */
export interface Sent {
  /** Unique in a triage and stable between runs: `preflight`, `request`, `from-origin:http://localhost:3000`. */
  readonly id: string
  readonly purpose: Purpose
  readonly request: { readonly method: string; readonly url: string; readonly headers: HeaderList }
  /** The address that was connected to, where known. */
  readonly address: string | null
  /** Milliseconds since the triage began. */
  readonly startedMs: number
  readonly durationMs: number
  /** How often it was sent, where the first try broke off or was turned away; absent otherwise. */
  readonly attempts?: number
}

/** Either a response or the reason why there is none. */
export type CameBack = Answered | Failed

/** That part of a longer record. */
export function cameBackOf({ response, failure }: CameBack): CameBack {
  return response === null ? { response, failure } : { response, failure }
}

/** A response came. */
export interface Answered {
  readonly response: ObservedResponse
  readonly failure: null
}

/** None came. */
export interface Failed {
  readonly response: null
  readonly failure: Failure
}

/** Local Network Access: how private an address is. `unknown` where nothing resolved it. */
export type AddressSpace = 'loopback' | 'local' | 'public' | 'unknown'

/** What the resolver said of one host name. */
export interface HostFacts {
  readonly host: string
  readonly role: 'request' | 'page' | 'near-miss' | 'redirect'
  readonly addresses: readonly { readonly address: string; readonly space: AddressSpace }[]
  readonly failure: Failure | null
}

/** What the page's own document says that bears on the request. */
export interface PageFacts {
  readonly url: string
  readonly status: number
  /** Content-Security-Policy values that enforce, in order. */
  readonly policies: readonly { readonly source: 'header' | 'meta'; readonly policy: string }[]
  /** What it demands of everything that it embeds (Cross-Origin-Embedder-Policy), where it demands anything. */
  readonly embedderPolicy?: EmbedderPolicy
  /** CORS response headers that its HTML names in `<meta http-equiv>`, as they are written there; no browser reads them. */
  readonly corsInMeta?: readonly string[]
  /** Absolute http(s) URLs and loopback hosts that its HTML and its own scripts name. */
  readonly urlsNamed: readonly { readonly url: string; readonly in: string }[]
  /** True where the page or a script was longer than the cap, so that absence proves nothing. */
  readonly truncated: boolean
  /** True where only the page's origin was given and its root was read in place of the page. */
  readonly isAssumed?: boolean
}

/** A message of a browser's console, mapped to Chromium's name for the error. */
export interface ReportedError {
  /** Edge before Chromium and jsdom report, too; what they do is not modelled. */
  readonly engine: 'chromium' | 'firefox' | 'webkit' | 'edgehtml' | 'jsdom'
  readonly corsError: CorsError | null
  readonly text: string
  /** Other names that this engine words the same way: any of them agrees with the message. */
  readonly alsoFits?: readonly CorsError[]
  /** What it means where it is about no CORS check, in a sentence: a canvas, a frame, a worker, one visitor's browser. */
  readonly aside?: string
  /** The code that it names is an extension's alone, on a page that is none: a content script, which asks as the page. */
  readonly byContentScript?: true
}

/** OPTIONS requests found in an access log. */
export interface PreflightLog {
  readonly total: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly failing: readonly FailingPath[]
}

interface FailingPath {
  readonly url: string
  /** The host that was asked, with its port; absent where the log does not name it. */
  readonly host?: string
  readonly status: number
  readonly count: number
}

/** Everything known about a case. Only facts: whatever can be concluded is derived from this by `diagnose`. */
export interface Evidence {
  readonly observations: readonly Observation[]
  readonly hosts: readonly HostFacts[]
  readonly page: PageFacts | null
  /** True where the exchanges come from a recording: nothing can be asked again. */
  readonly recorded: boolean
  /** True where few requests were sent on purpose: what changes from one time to the next may not have shown. */
  readonly sampled?: boolean
  /** What the reader of the evidence must know of how it was come by; absent where there is nothing to know. */
  readonly conditions?: readonly Condition[]
  readonly reported: readonly ReportedError[]
  readonly preflightLog: PreflightLog | null
  readonly declared: readonly DeclaredPolicy[]
  readonly calls: readonly DeclaredCall[]
  readonly proxies: readonly DeclaredProxy[]
  /** Exchanges that a person copied from a browser: beside what was probed, never in place of it. */
  readonly copied: readonly Observation[]
  /** What the browser said in which the request failed; null where none was watched. */
  readonly browser: BrowserWitness | null
  /** What the person answered, by question id. */
  readonly answers: Readonly<Record<string, string>>
}

/** Evidence before anything was asked. */
export const noEvidence: Evidence = {
  observations: [],
  hosts: [],
  page: null,
  recorded: false,
  reported: [],
  preflightLog: null,
  declared: [],
  calls: [],
  proxies: [],
  copied: [],
  browser: null,
  answers: {},
}
