import type { BrowserStatement } from '../../knowledge/model/browser-statement.ts'
import type { CredentialsMode, HeaderList } from '../../knowledge/model/case.ts'
import type { Engine } from '../../knowledge/model/cors-error.ts'

/** One request that went out, or was about to. */
export interface SeenExchange {
  readonly method: string
  readonly url: string
  /** As sent, where the browser tells it; else what was meant to be sent. */
  readonly headers: HeaderList
  /** Null where none came, or the browser tells nothing of it. */
  readonly response: { readonly status: number; readonly headers: HeaderList } | null
  readonly address: string | null
  /** Milliseconds since 1970. */
  readonly startedAt: number
}

/** One hop of a chain of redirects, with its preflight where the browser made one. */
export interface SeenHop {
  readonly preflight: SeenExchange | null
  readonly request: SeenExchange
}

/** A place in source, lines and columns counted from 1. */
export interface SourceLine {
  readonly url: string
  readonly line: number
  readonly column: number
  readonly functionName: string
  /** Where a source map says that it was written; null without one. */
  readonly original: { readonly source: string; readonly line: number; readonly column: number } | null
}

export type BodyKind = 'none' | 'json' | 'form' | 'multipart' | 'text' | 'binary'

/** What a body is by its Content-Type; `text` is null where it is no text or was not told. */
export function bodyKind(contentType: string, text: string | null): BodyKind {
  if (/json/i.test(contentType)) return 'json'
  if (/urlencoded/i.test(contentType)) return 'form'
  if (/^multipart/i.test(contentType)) return 'multipart'
  return text === null ? 'binary' : 'text'
}

/** One cross-origin request of a page, with everything the browser told of it. Values may be secret. */
export interface SeenRequest {
  /** Unique in one run, and stable while more becomes known. */
  readonly id: string
  readonly engine: Engine
  readonly page: { readonly origin: string; readonly url: string | null }
  /** `document-or-worker` where the browser does not tell which of them asked. */
  readonly from: 'page' | 'frame' | 'worker' | 'shared-worker' | 'service-worker' | 'document-or-worker'
  /** What asked, in the browser's word, lower case: `fetch`, `xhr`, `image`, `script`. */
  readonly type: string
  /** The request's destination and mode as the browser sent them (`Sec-Fetch-Dest`, `Sec-Fetch-Mode`); null where not seen. */
  readonly destination: string | null
  readonly mode: string | null
  readonly method: string
  readonly url: string
  readonly body: { readonly kind: BodyKind; readonly text: string | null }
  /** Null where nothing that was seen decides it. */
  readonly credentials: CredentialsMode | null
  readonly hops: readonly [SeenHop, ...SeenHop[]]
  readonly caller: SourceLine | null
  readonly state: 'pending' | 'answered' | 'failed'
  readonly statements: readonly BrowserStatement[]
  /** Milliseconds since 1970 when it was settled; null while pending. */
  readonly settledAt: number | null
}

/** Statements that do not stop a request or harm it: what is served from a cache or by a worker may well be right. */
const harmless: ReadonlySet<BrowserStatement['kind']> = new Set([
  'service-worker',
  'kept-preflight',
  'from-cache',
])

/**
 * Whether it belongs on the list of what fails: script got nothing, or a cookie was kept from a request that was to
 * carry it. Images and the like bring and leave cookies that nobody waits for.
 */
export function isTrouble({ state, statements, mode, credentials }: SeenRequest): boolean {
  if (state === 'failed') return true
  return mode === 'cors' && credentials === 'include' && statements.some(({ kind }) => kind === 'kept-cookie')
}

/** What stopped it, or else what is most worth knowing; null where the browser said nothing. */
export function decidingStatement({ statements }: SeenRequest): BrowserStatement | null {
  return statements.find(({ kind }) => !harmless.has(kind)) ?? statements[0] ?? null
}
