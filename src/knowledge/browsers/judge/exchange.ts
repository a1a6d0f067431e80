import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import type { CacheMode } from '../../model/cache-mode.ts'
import type { EmbedderPolicy } from '../../model/embedder-policy.ts'
import type { RequestKind, RequestMode } from '../../model/request-kind.ts'
import type { WrittenStart } from '../../model/written-start.ts'
import type { CorsError } from '../../model/cors-error.ts'
import type { CorsHeaders } from '../standard/cors-headers.ts'

/** What came back to one request on one hop. */
export interface RecordedAnswer extends WrittenStart {
  readonly status: number
  readonly headers: HeaderList
  /** What the headers say to CORS, where every engine gets the same of them. */
  readonly said?: CorsHeaders | undefined
  /** The lines as they were written, where not every engine reads them alike. */
  readonly written?: HeaderList | undefined
}

/** One URL of a redirect chain and what it answers; null where the recording does not say. */
export interface RecordedHop {
  readonly url: string
  readonly preflight: RecordedAnswer | null
  readonly response: RecordedAnswer | null
}

/** A fetch and the recorded answers to it: the input of `judge`. */
export interface RecordedFetch {
  /** Serialized origin of the page, `null` as a word where opaque. */
  readonly page: string
  /** `scheme://host` of a page that has neither http nor https (an extension's), where that is opaque to most. */
  readonly pageOfScheme?: string
  /** Whether that page's extension has permission for every host that it asks. */
  readonly hostPermissions?: boolean
  /** Whether the opaque page is a file. */
  readonly isFile?: boolean
  /** Whether the opaque page is a `data:` URL. */
  readonly isData?: boolean
  /** Whether an opaque page is https all the same, so that http is mixed content; other origins say it themselves. */
  readonly securePage?: boolean
  /** The page's `Cross-Origin-Embedder-Policy`; `unsafe-none` where nothing is said. */
  readonly embedderPolicy?: EmbedderPolicy
  /** Whether a worker of the page makes the request. */
  readonly inWorker?: boolean
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  /** Whether `Content-Type` is not script's own but that of the Blob that an XMLHttpRequest sends. */
  readonly typeIsBlobs?: true
  readonly credentials: CredentialsMode
  readonly redirect: 'follow' | 'error' | 'manual'
  readonly hops: readonly RecordedHop[]
  /** What makes the request; `fetch()` where nothing is said. */
  readonly as?: RequestKind
  /** The mode that `fetch()` was told; `cors` where nothing is said. */
  readonly mode?: RequestMode
  /** The cache mode that `fetch()` was told; `no-store` where nothing is said. */
  readonly cache?: CacheMode
  /** Whether `fetch()` was told to outlive the page. */
  readonly keepalive?: true
  /** The referrer policy that `fetch()` was told; the default where nothing is said. */
  readonly referrerPolicy?: string
  /** Whether the page may reach the local network: it stands on it, or the person has let it. */
  readonly reachesLocalNetwork?: boolean
  /** What `Sec-WebSocket-Accept` must hold; where it is not known, it is taken to fit. */
  readonly accept?: string
  /** A preflight whatever the method and the headers (Fetch standard, use-CORS-preflight flag). */
  readonly usesPreflight?: true
  /** Whether what comes is checked against an `integrity`. */
  readonly hasIntegrity?: true
  /** Judged as if it had been sent, whatever stops it before: only what comes of the response is asked. */
  readonly wasSent?: true
}

/** One request that the engine puts on the wire. */
export interface WireRequest {
  readonly hop: number
  readonly preflight: boolean
  readonly method: string
  readonly origin: string | null
  readonly acrm: string | null
  readonly acrh: string | null
}

/** What one engine does with a recorded fetch. */
export type Judgement =
  | {
      readonly outcome: 'response'
      readonly corsError: null
      readonly status: number
      readonly type: 'basic' | 'cors' | 'opaque' | 'opaqueredirect'
      readonly redirected: boolean
      /** Response header names script can read, sorted. */
      readonly visible: readonly string[]
      readonly wire: readonly WireRequest[]
    }
  | {
      readonly outcome: 'network-error'
      /** Null for a network error that is not CORS (bad port, too many redirects, mixed content). */
      readonly corsError: CorsError | null
      readonly reason: NetworkErrorReason
      /** The hop it stopped at, and on which of its two requests. */
      readonly hop: number
      readonly at: 'before' | 'preflight' | 'request' | 'location'
      /** The value that failed, as Chromium's `failedParameter`; empty where there is none. */
      readonly failedParameter: string
      readonly wire: readonly WireRequest[]
    }
  /** The engine would send a request that the recording has no response to. */
  | {
      readonly outcome: 'unrecorded'
      readonly corsError: null
      readonly hop: number
      readonly needs: 'preflight' | 'request'
      readonly url: string
      readonly wire: readonly WireRequest[]
    }

/** Why a fetch ended in a network error. Closed. */
export type NetworkErrorReason =
  | 'cors'
  | 'bad-port'
  | 'mixed-content'
  | 'local-network'
  | 'forbidden-method'
  | 'invalid-header'
  | 'credentials-in-url'
  | 'fragment-in-url'
  | 'scheme'
  | 'redirect-mode'
  | 'too-many-redirects'
  | 'invalid-location'
  | 'invalid-response'
  | 'unreachable'
  | 'request-mode'
  | 'resource-policy'
  | 'opaque-response-blocking'
  /** An `integrity` is checked of no opaque response. */
  | 'integrity'
  | 'type-not-taken'
  | 'status-not-taken'
  | 'handshake'
  /** Script hears neither of a response nor of an error. */
  | 'never-ends'
