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

export const causeIds = [
  'origin-not-allowed',
  'cors-not-configured',
  'cors-after-routes',
  'error-response-without-cors',
  'wildcard-with-credentials',
  'credentials-not-allowed',
  'preflight-requires-auth',
  'preflight-not-handled',
  'preflight-elsewhere',
  'preflight-failed',
  'preflight-redirected',
  'redirect-changes-origin',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'method-not-allowed',
  'request-header-not-allowed',
  'malformed-allow-list',
  'proxy-strips-headers',
  'cached-for-another-origin',
  'blocked-at-edge',
  'gateway-error',
  'wrong-url',
  'dns-failure',
  'connection-refused',
  'connection-broken',
  'timeout',
  'bad-port',
  'tls-failure',
  'mixed-content',
  'local-network-access',
  'null-origin',
  'page-csp',
  'cookie-not-sent',
  'response-header-not-exposed',
  'partial-rollout',
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
  readonly particulars: Readonly<Record<string, string>>
}

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
