import type { RequestKind, RequestMode } from './request-kind.ts'

/** A header list (Fetch standard, 2.2.2): names and values in wire order, repeats kept. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** Fetch standard, 2.2.5: a request's credentials mode. `fetch()` defaults to `same-origin`. */
export const credentialsModes = ['omit', 'same-origin', 'include'] as const

export type CredentialsMode = (typeof credentialsModes)[number]

/** The one request that fails, as the page makes it. Everything else is evidence about it. */
export interface Case {
  /** The page's serialized origin (`https://app.example.com`), or `null` as a word for an opaque one. */
  readonly pageOrigin: string
  /** The page's full address where one was given; the probes of the page itself need it. */
  readonly pageUrl: string | null
  /** The request URL, serialized, without fragment and without userinfo. */
  readonly url: string
  /** The method as script gave it, before normalization: `patch` stays `patch`. */
  readonly method: string
  /** The headers script sets, forbidden request-headers already dropped. Values may be secret. */
  readonly headers: HeaderList
  readonly credentials: CredentialsMode
  /** The body given with `--data` or found in what was pasted. May be secret. */
  readonly body: string | null
  /** What makes the request; `fetch()` where nothing is said. */
  readonly as?: RequestKind
  /** The mode that `fetch()` is told; `cors` where nothing is said. */
  readonly mode?: RequestMode
  /** The element has an `integrity`, which the response is checked against (Subresource Integrity). */
  readonly hasIntegrity?: true
  /**
   * A browser was heard to send a preflight, though neither method nor headers are known that take one (Fetch standard,
   * use-CORS-preflight flag).
   */
  readonly usesPreflight?: true
  /** A URL of the same API known to answer an error, for the error check. */
  readonly errorUrl: string | null
}

/** The origin of an opaque page, in the word the wire uses (HTML standard, serialization of an origin). */
export const opaqueOrigin = 'null'

/** The request URL as the page has it: a WebSocket's begins with `ws`, though its handshake goes over HTTP. */
export function shownUrl({
  as,
  url,
}: {
  readonly as?: RequestKind | undefined
  readonly url: string
}): string {
  return as === 'websocket' ? url.replace(/^http/, 'ws') : url
}

/** The origin of the request URL. */
export function requestOrigin(subject: Pick<Case, 'url'>): string {
  return new URL(subject.url).origin
}
