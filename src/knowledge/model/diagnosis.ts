import type { CorsError, Engine } from './cors-error.ts'
import type { Particulars } from './particulars.ts'
import type { ProductId, SoftwareId } from './software.ts'

export type Outcome = 'allowed' | 'blocked' | 'unreachable' | 'not-cross-origin' | 'inconclusive'

/** Where an engine stopped: `redirect` is any failure at hop 1 or later or on a `Location`. */
export type StoppedAt = 'preflight' | 'request' | 'redirect' | 'page' | 'connection'

export interface EngineVerdict {
  readonly outcome: 'response' | 'network-error'
  readonly corsError: CorsError | null
  readonly at: StoppedAt | null
}

export interface Verdict {
  readonly outcome: Outcome
  readonly browsers: Readonly<Record<Engine, EngineVerdict>>
}

/** A statement and the observation it rests on; `probe` is an `Observation.id`, or null for what needs no probe. */
export interface Proof {
  readonly probe: string | null
  readonly says: string
}

/**
 * Every cause, in the order in which causes are fixed: what is no CORS at all, what stops the browser before anything
 * is sent, who answers in the API's place, the preflight, the request, and what troubles a request that is let through.
 */
export const causeIds = [
  'bad-port',
  'wrong-url',
  'dns-failure',
  'connection-refused',
  'connection-broken',
  'timeout',
  'tls-failure',
  'mixed-content',
  'page-csp',
  'local-network-access',
  'cross-origin-resource-policy',
  'null-origin',
  'partial-rollout',
  'blocked-at-edge',
  'gateway-error',
  'preflight-redirected',
  'preflight-requires-auth',
  'preflight-elsewhere',
  'preflight-not-handled',
  'preflight-failed',
  'cached-for-another-origin',
  'proxy-strips-headers',
  'cors-not-configured',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'origin-not-allowed',
  'wildcard-with-credentials',
  'credentials-not-allowed',
  'malformed-allow-list',
  'method-not-allowed',
  'request-header-not-allowed',
  'login-redirect',
  'redirect-changes-origin',
  'error-response-without-cors',
  'cors-after-routes',
  'cookie-not-sent',
  'refused-by-application',
  'response-header-not-exposed',
  'opaque-response',
  'stale-preflight',
  'browsers-disagree',
] as const
export type CauseId = (typeof causeIds)[number]

export type Confidence = 'certain' | 'likely' | 'possible'

interface FindingOf<Id extends CauseId> {
  readonly id: Id
  readonly variant: string | null
  readonly confidence: Confidence
  /** One sentence with this case's own values. */
  readonly title: string
  readonly evidence: readonly Proof[]
  readonly against: readonly Proof[]
  /** Where `possible`: the question whose answer would decide, by id in `questions/`. */
  readonly question: string | null
  readonly particulars: Particulars<Id>
}
/** A cause that the evidence supports. The fix is not in here: it follows from cause, case and stack (`recipes/`). */
export type Finding = { [Id in CauseId]: FindingOf<Id> }[CauseId]

export const checkIds = [
  'allow-origin-header',
  'origin-exactly-allowed',
  'preflight-succeeds',
  'single-allow-origin-value',
  'cors-before-routes',
] as const
export type CheckId = (typeof checkIds)[number]

export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'not-applicable'

export interface CheckResult {
  readonly id: CheckId
  readonly title: string
  readonly status: CheckStatus
  readonly evidence: readonly Proof[]
}

export const warningIds = [
  'missing-vary-origin',
  'reflects-any-origin',
  'reflects-any-origin-with-credentials',
  'null-allowed',
  'origin-matched-by-prefix',
  'origin-matched-by-suffix',
  'origin-dot-unescaped',
  'insecure-origin-allowed',
  'wildcard-in-production',
  'authorization-under-wildcard',
  'errors-without-cors',
  'max-age-above-caps',
  'browsers-disagree',
  'url-redirects',
  'bare-copy-kept',
  'recipe-drops-others',
  'plain-loads-blocked',
  'websocket-open-to-all',
] as const
export type WarningId = (typeof warningIds)[number]

export interface Warning {
  readonly id: WarningId
  readonly title: string
  readonly evidence: readonly Proof[]
}

/** Who answered, by the marks it leaves. */
export interface Layer {
  readonly id: SoftwareId | null
  readonly evidence: readonly string[]
}

/** Who answered each of the two requests, and the server behind what stands in front; null where the wire does not show it. */
export interface AnsweredBy {
  readonly preflight: SoftwareId | null
  readonly request: SoftwareId | null
  readonly origin: SoftwareId | null
}

export interface VerificationItem {
  readonly id: string
  /** The cause that asks for it; null for what every case is verified by. */
  readonly cause: CauseId | null
  readonly title: string
  /** `todo`: only a person, a browser or a deployment can do it. */
  readonly status: 'pass' | 'fail' | 'todo'
  /** A command or a place to look, with this case's own values. */
  readonly how: string
}

export interface Pitfall {
  readonly id: string
  readonly title: string
  /** What goes wrong, and what to do instead. */
  readonly text: string
}

/** Who has to change something: whoever runs the API, whoever runs the page, or whoever runs what lies between. */
export type FixSide = 'server' | 'page' | 'infrastructure'

/** What to change, with the values of the case. */
export interface Fix {
  /** The software that it is written for; null where none is known or it is the same for every one. */
  readonly stack: SoftwareId | null
  /** The product built on it whose fix it is, where it is one with a name of its own. */
  readonly product: ProductId | null
  readonly side: FixSide
  /** Where the configuration is found that the snippet goes into; null where it is none of one software's. */
  readonly where: string | null
  readonly title: string
  readonly steps: readonly string[]
  readonly snippet: string | null
}

/** Everything concluded from a case and its evidence. Derived, never stored. */
export interface Diagnosis {
  readonly verdict: Verdict
  /** Of the response that the request ends with; null where none came or only a stand-in was sent. */
  readonly status: number | null
  readonly layer: Layer
  readonly answeredBy: AnsweredBy
  readonly checks: readonly CheckResult[]
  /** In the order in which they must be fixed: certain, likely, possible. Empty when healthy. */
  readonly causes: readonly Finding[]
  readonly warnings: readonly Warning[]
  readonly verification: readonly VerificationItem[]
  readonly pitfalls: readonly Pitfall[]
}
