import type { CauseId } from '../../src/knowledge/model/diagnosis.ts'
import type { Asked, How, Proof, Running } from './proof.ts'
import * as requests from './requests.ts'

/**
 * What an application does today, in no language of its own: each program of `programs/` reads it from its environment.
 * Where the snippet is in place, the CORS of today is gone.
 */
export interface Today {
  /** What the CORS library is told; null where there is none. Methods and headers are the library's own where unset. */
  readonly policy: {
    readonly origin: string
    readonly methods?: string
    readonly headers?: string
    readonly credentials?: true
  } | null
  /**
   * What stands outside of the library's middleware, and stays when the recipe is in. It asks every request for a token
   * (401) or a header (400), answers OPTIONS with 405, fails at /v1/fail, or answers /v1/orders itself.
   */
  readonly outside?: 'token' | 'header' | 'no-options' | 'not-ready' | 'orders'
  /** Allow-Origin by hand on every response, which the recipe's steps take out; `origin` repeats whoever asks. */
  readonly byHand?: string
  /** Allow-Headers by hand beside it; OPTIONS is then answered by hand with 204. */
  readonly byHandHeaders?: string
}

export interface TodayCase extends Asked {
  readonly today: (pageOrigin: string) => Today
}

/** Where the snippet goes. */
export interface Put {
  /** Around all that is there. */
  readonly policy: string | null
  /** In place of the line that sets the cookie of the session. */
  readonly cookie: string | null
}

/** What goes wrong in an application alike, in whatever language it is written. */
export const todayCases: readonly TodayCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    today: () => ({ policy: { origin: 'http://localhost:3000' } }),
  },
  { cause: 'cors-not-configured', request: {}, today: () => ({ policy: null }) },
  {
    cause: 'cors-after-routes',
    request: {},
    today: (origin) => ({ policy: { origin }, outside: 'orders' }),
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    today: (origin) => ({ policy: { origin, headers: 'Authorization' }, outside: 'not-ready' }),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    today: () => ({ policy: { origin: '*' } }),
  },
  {
    cause: 'credentials-not-allowed',
    request: requests.withCookies,
    today: (origin) => ({ policy: { origin } }),
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    today: (origin) => ({ policy: { origin, headers: 'Authorization' }, outside: 'token' }),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    today: (origin) => ({ policy: { origin, headers: 'Authorization' }, outside: 'no-options' }),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    today: (origin) => ({ policy: { origin, headers: 'Authorization' }, outside: 'header' }),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    today: (origin) => ({ policy: { origin }, byHand: origin }),
  },
  { cause: 'invalid-allow-origin', request: {}, today: () => ({ policy: null, byHand: '*.example.test' }) },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    today: (origin) => ({ policy: { origin, methods: 'GET,POST', headers: 'Content-Type' } }),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    today: (origin) => ({ policy: { origin, headers: 'Content-Type' } }),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    // The libraries ask their list for each name: a list that was written down is what comes malformed.
    today: (origin) => ({ policy: null, byHand: origin, byHandHeaders: 'Authorization Content-Type' }),
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    behind: 'cache',
    visitor: requests.somebodyElse,
    today: () => ({ policy: null, byHand: 'origin' }),
  },
  {
    cause: 'cookie-not-sent',
    request: requests.session,
    behind: 'tls',
    today: (origin) => ({ policy: { origin, credentials: true } }),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    today: (origin) => ({ policy: { origin } }),
  },
]

/** The case of that cause, with another state of today. */
export function todayCase(cause: CauseId, today: TodayCase['today']): TodayCase {
  const known = todayCases.find((one) => one.cause === cause)
  if (known === undefined) throw new Error(`no case of ${cause}`)
  return { ...known, today }
}

/** The cases of a stack: those of everybody, some of them in words of its own, some left out. */
export function casesWith(own: readonly TodayCase[], leftOut: readonly CauseId[] = []): readonly TodayCase[] {
  const causes = new Set([...own.map(({ cause }) => cause), ...leftOut])
  return [...todayCases.filter(({ cause }) => !causes.has(cause)), ...own]
}

/** The proof of one case by a program that reads its state from these variables. */
export function todayProof(
  { today, ...one }: TodayCase,
  start: (put: Put, env: Readonly<Record<string, string>>, how: How) => Promise<Running>,
): Proof {
  return {
    ...one,
    start: (how) => {
      const isCookie = one.cause === 'cookie-not-sent'
      const put = isCookie ? { policy: null, cookie: how.snippet } : { policy: how.snippet, cookie: null }
      return start(put, envOf(today(how.pageOrigin), put, how), how)
    },
  }
}

function envOf(
  { policy, outside, byHand, byHandHeaders }: Today,
  put: Put,
  { port }: How,
): Readonly<Record<string, string>> {
  return {
    PORT: String(port),
    CORS_ORIGIN: put.policy === null ? (policy?.origin ?? '') : '',
    CORS_METHODS: policy?.methods ?? '',
    CORS_HEADERS: policy?.headers ?? '',
    CORS_CREDENTIALS: policy?.credentials === true ? 'true' : '',
    OUTSIDE: outside ?? '',
    BY_HAND: put.policy === null ? (byHand ?? '') : '',
    BY_HAND_HEADERS: put.policy === null ? (byHandHeaders ?? '') : '',
  }
}
