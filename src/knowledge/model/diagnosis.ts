import type { CorsError, Engine } from './cors-error.ts'

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
 * Every cause, in the order in which causes are repaired: what is no CORS at all, what stops the browser before anything
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
  'redirect-changes-origin',
  'error-response-without-cors',
  'cors-after-routes',
  'cookie-not-sent',
  'response-header-not-exposed',
  'stale-preflight',
  'browsers-disagree',
] as const
export type CauseId = (typeof causeIds)[number]

export type Confidence = 'certain' | 'likely' | 'possible'

/** A cause that the evidence supports. The fix is not in here: it follows from cause, case and stack (`stacks/`). */
export interface Finding {
  readonly id: CauseId
  readonly variant: string | null
  readonly confidence: Confidence
  /** One sentence with this case's own values. */
  readonly title: string
  readonly evidence: readonly Proof[]
  readonly against: readonly Proof[]
  /** Where `possible`: the question whose answer would decide, by id in `questions/`. */
  readonly question: string | null
  /** Values a fix or a verification needs: the refused header, the redirect target, the host to use. */
  readonly particulars: Particulars
}

/** Values of a finding by name. */
export type Particulars = Readonly<Partial<Record<ParticularName, string>>>

export type ParticularName =
  | 'add'
  | 'allowed'
  | 'allowed-headers'
  | 'allowed-methods'
  | 'app-url'
  | 'attribute'
  | 'bad'
  | 'blocked'
  | 'cache'
  | 'code'
  | 'cookie'
  | 'covered'
  | 'directive'
  | 'final-url'
  | 'good'
  | 'header'
  | 'header-value'
  | 'headers'
  | 'host'
  | 'https-url'
  | 'layer'
  | 'lines'
  | 'location'
  | 'max-age'
  | 'method'
  | 'origin'
  | 'path'
  | 'port'
  | 'preflight-layer'
  | 'proxy'
  | 'request-layer'
  | 'served'
  | 'source'
  | 'sources'
  | 'space'
  | 'status'
  | 'suggestion'
  | 'url'
  | 'value'
  | 'values'

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
] as const
export type WarningId = (typeof warningIds)[number]

export interface Warning {
  readonly id: WarningId
  readonly title: string
  readonly evidence: readonly Proof[]
}

/** Who answered, by the marks it leaves. */
export interface Layer {
  readonly id: LayerId | null
  readonly evidence: readonly string[]
}

export const stackIds = [
  'express',
  'fastify',
  'django',
  'nginx',
  'cloudflare',
  'api-gateway-rest',
  'api-gateway-http',
  'vite',
  'next',
  'hono',
  'apache',
  'caddy',
] as const
export type StackId = (typeof stackIds)[number]

export const otherLayerIds = [
  's3',
  'cloudfront',
  'akamai',
  'fastly',
  'vercel',
  'netlify',
  'envoy',
  'haproxy',
  'aws-alb',
  'oauth2-proxy',
  'cloudflare-access',
  'iis',
  'spring',
  'rails',
  'flask',
  'php',
  'node',
] as const
export type LayerId = StackId | (typeof otherLayerIds)[number]

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
}

/** The paste-ready answer for one stack. */
export interface Fix {
  readonly stack: StackId
  /** The change lies in the page, its address or the network: whatever the server is, it stays the same. */
  readonly onAnyStack: boolean
  /** Where the configuration is found that the snippet goes into; null where it is none of this stack's. */
  readonly where: string | null
  readonly title: string
  readonly steps: readonly string[]
  readonly snippet: string | null
}

/** Everything concluded from a case and its evidence. Derived, never stored. */
export interface Diagnosis {
  readonly verdict: Verdict
  readonly layer: Layer
  readonly checks: readonly CheckResult[]
  /** In the order in which they must be fixed: certain, likely, possible. Empty when healthy. */
  readonly causes: readonly Finding[]
  readonly warnings: readonly Warning[]
  readonly verification: readonly VerificationItem[]
  readonly pitfalls: readonly Pitfall[]
}
