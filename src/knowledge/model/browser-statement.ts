import type { CorsError, Engine } from './cors-error.ts'

/** Why a browser kept a cookie back, in the words of the DevTools protocol (`Network.CookieBlockedReason`). */
interface KeptCookie {
  readonly name: string
  /** `sent`: it stayed out of the request. `stored`: the response's `Set-Cookie` was not taken. */
  readonly when: 'sent' | 'stored'
  readonly reasons: readonly string[]
}

/**
 * What a real browser said of one request, beside what went over the wire. Closed: one kind for each thing that a
 * browser decides by itself.
 */
export type BrowserStatement =
  | {
      readonly kind: 'cors'
      readonly corsError: CorsError | null
      /** The value that was refused; empty where there is none. */
      readonly parameter: string
      readonly at: 'preflight' | 'request' | 'redirect'
    }
  /** The page's Content Security Policy. `directive` with its sources where the browser told them. */
  | { readonly kind: 'page-policy'; readonly directive: string; readonly policy: string | null }
  | { readonly kind: 'mixed-content' }
  /** `Cross-Origin-Resource-Policy`, the page's embedder policy, opaque response blocking. */
  | { readonly kind: 'resource-policy'; readonly by: 'corp' | 'coep' | 'orb'; readonly reason: string }
  | ({ readonly kind: 'kept-cookie' } & KeptCookie)
  /** A service worker of the page answered; `failed` where it gave a network error. */
  | {
      readonly kind: 'service-worker'
      readonly outcome: 'answered' | 'failed'
      readonly script: string | null
    }
  /** A request that needs a preflight went out without one: the browser went by one that it had kept. */
  | { readonly kind: 'kept-preflight' }
  /** The response came from the browser's own cache. */
  | { readonly kind: 'from-cache' }
  /** An extension or the developer tools stopped it. */
  | { readonly kind: 'by-client'; readonly reason: string }
  /** The page gave it up, or went away. */
  | { readonly kind: 'aborted' }
  /** No response came: the browser's own name for it. */
  | { readonly kind: 'connection'; readonly error: string }
  /** Blocked for a reason that has no kind here, in the browser's word. */
  | { readonly kind: 'other'; readonly reason: string }

/** The statements of one browser about the request in question. */
export interface BrowserWitness {
  readonly engine: Engine
  /** `Chrome 156.0.8078.108`. */
  readonly browser: string
  readonly statements: readonly BrowserStatement[]
}
