/** One request that the browser made for the fetch. */
export interface BrowserRequest {
  readonly preflight: boolean
  readonly method: string
  readonly url: string
  /** Null where no response came, or where the request was held back. */
  readonly status: number | null
}

/**
 * Why the browser was not let go on: a method that may change data and was not released, the same once more after a
 * redirect, what looks secret on its way to another origin, or the allowance is spent.
 */
export type Held = 'method' | 'repetition' | 'secrets' | 'allowance'

/** What a real browser did with the request. */
export interface Confirmation {
  readonly kind: 'confirmation'
  readonly browser: { readonly name: string; readonly version: string }
  /** `held-back`: the preflight passed, or none was needed, and the request itself was not sent. */
  readonly outcome: 'response' | 'network-error' | 'held-back'
  /** Only where `outcome` is `held-back`. */
  readonly heldBack: Held | null
  /** The browser's own `CorsError`, null where the error is not about CORS. */
  readonly corsError: string | null
  readonly failedParameter: string
  /** The browser's name for a network error (`net::ERR_CONNECTION_REFUSED`), else null. */
  readonly errorText: string | null
  readonly status: number | null
  readonly type: string | null
  readonly redirected: boolean
  /** Response header names script could read, sorted. */
  readonly visible: readonly string[]
  readonly wire: readonly BrowserRequest[]
  /** Whether Local Network Access was in force: only where the page itself was loaded is its address known. */
  readonly localNetworkChecked: boolean
}

/** Why no browser could bear witness. Closed. */
export interface ConfirmFailure {
  readonly kind: 'failure'
  readonly reason: 'no-browser' | 'not-started' | 'page-not-loaded' | 'timeout' | 'interrupted'
  /** What the system or the browser said. One line. */
  readonly detail: string
}

/** The one place where a failure becomes a sentence. */
export function describeConfirmFailure({ reason, detail }: ConfirmFailure): string {
  switch (reason) {
    case 'no-browser':
      return detail === ''
        ? 'no Chrome, Chromium or Edge found; name one with --browser PATH or CORS_TRIAGE_BROWSER'
        : `expected a browser that can be run, found ${detail}; name one with --browser PATH or CORS_TRIAGE_BROWSER`
    case 'not-started':
      return `the browser did not start: ${detail}`
    case 'page-not-loaded':
      return `the browser could not load the page: ${detail}`
    case 'timeout':
      return `the browser gave no response in time: ${detail}`
    case 'interrupted':
      return 'interrupted'
  }
}
