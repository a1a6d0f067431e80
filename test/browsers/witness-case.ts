import type { CacheMode } from '../../src/knowledge/model/cache-mode.ts'
import type { CredentialsMode, HeaderList } from '../../src/knowledge/model/case.ts'
import type { WrittenStart } from '../../src/knowledge/model/written-start.ts'
import type { EmbedderPolicy } from '../../src/knowledge/model/embedder-policy.ts'
import type { RequestKind, RequestMode } from '../../src/knowledge/model/request-kind.ts'
import { typeOfBody } from '../../src/knowledge/browsers/judge/read-body.ts'
import { embedderPolicyIn } from '../../src/knowledge/browsers/standard/embedder-policy.ts'
import { bodyFor } from './body-for.ts'
import { oddEmbedderPolicies } from './embedder-policies.ts'
import { recordedAnswer } from '../../src/knowledge/browsers/judge/recorded-answer.ts'
import type {
  RecordedAnswer,
  RecordedFetch,
  WireRequest,
} from '../../src/knowledge/browsers/judge/exchange.ts'

/** The documents a case can run in. `opaque` is sandboxed by its own Content-Security-Policy. */
export const pageKinds = [
  'http',
  'localhost',
  'https',
  'opaque',
  'opaque-https',
  // Of https, localhost and http, with a `Cross-Origin-Embedder-Policy`.
  'require-corp',
  'credentialless',
  'localhost-require-corp',
  'http-require-corp',
  // A file, whose origin is opaque.
  'file',
  // Where a worker of an http or an https document makes the requests.
  'worker',
  'https-worker',
  'shared-worker',
  'service-worker',
  // Opaque, and of no server.
  'data',
  'blank',
  // A page of an extension, without and with permission for the hosts.
  'extension',
  'extension-permitted',
] as const
/** An origin stands for the plain page of a server by that name; a number for what an https page says of its embedder policy. */
export type PageKind =
  (typeof pageKinds)[number] | `${'http' | 'https'}://${string}` | `embedder-policy-${number}`

/** Whether http is mixed content to the document. */
export function isSecurePage(page: PageKind): boolean {
  if (page.startsWith('https:') || page.startsWith('embedder-policy-')) return true
  return [
    'https',
    'opaque-https',
    'require-corp',
    'credentialless',
    'https-worker',
    'service-worker',
  ].includes(page)
}

/** Which kind of worker makes the requests; null where the document does. */
export function workerOf(page: PageKind): 'dedicated' | 'shared' | 'service' | null {
  if (!page.endsWith('worker')) return null
  return page === 'shared-worker' ? 'shared' : page === 'service-worker' ? 'service' : 'dedicated'
}

/** The document's `Cross-Origin-Embedder-Policy`. */
export function embedderPolicyOf(page: PageKind): EmbedderPolicy {
  if (page.endsWith('require-corp')) return 'require-corp'
  if (page.startsWith('embedder-policy-'))
    return embedderPolicyIn(oddEmbedderPolicies[numberOf(page)] ?? []) ?? 'unsafe-none'
  return page === 'credentialless' ? page : 'unsafe-none'
}

/** Of an odd embedder policy. */
export function numberOf(page: PageKind): number {
  return Number(page.replace('embedder-policy-', ''))
}

export interface WitnessRequest {
  readonly method: string
  readonly headers: HeaderList
  readonly credentials: CredentialsMode
  readonly redirect: RecordedFetch['redirect']
  /** What makes the request; `fetch()` where nothing is said. */
  readonly as?: RequestKind
  readonly mode?: RequestMode
  /** `no-store` where nothing is said. */
  readonly cache?: CacheMode
  /** What is sent, as a line of `judge` has it; two bytes where nothing is said. */
  readonly body?: {
    readonly kind: 'text' | 'bytes' | 'blob' | 'form-data' | 'url-search-params'
    readonly type?: string
  }
  readonly keepalive?: true
  readonly referrerPolicy?: string
  /** Empty where no referrer is named; the page where nothing is said. */
  readonly referrer?: ''
}

/** How a response is put on the wire where that is not the plain way: HTTP/1.1, and a body of two counted bytes. */
export interface Framing extends WrittenStart {
  /** Whole answers written before the final one. */
  readonly before?: string
  readonly version?: 'HTTP/1.0'
  /** What `Content-Length` says; null where there is none. */
  readonly length?: string | null
  readonly body?: string
  /** The kind of request whose destination the body is right for. */
  readonly bodyFor?: RequestKind
  /** Whether the connection is closed behind the response. */
  readonly closes?: boolean
}

export interface WitnessAnswer extends RecordedAnswer {
  readonly framing?: Framing
}

/** What the server does at one URL of the chain. */
export interface WitnessHop {
  readonly url: string
  readonly preflight: WitnessAnswer
  readonly response: WitnessAnswer
}

/** One case: a document makes the requests one after another to the first hop's URL. */
export interface WitnessCase {
  readonly id: string
  readonly page: PageKind
  /** The serialized origin of that document. */
  readonly origin: string
  readonly url: string
  readonly requests: readonly WitnessRequest[]
  readonly hops: readonly WitnessHop[]
}

/** What a browser did with one request of a case, except for what reached the server. */
export type Seen =
  | {
      readonly outcome: 'response'
      readonly status: number
      readonly type: string
      readonly redirected: boolean
      readonly visible: readonly string[]
    }
  /** What is all that a page learns of a load, and of a beacon or form not even that. */
  | { readonly outcome: 'loaded' }
  /** Neither came nor failed within the limit of a case: what no prediction says. */
  | { readonly outcome: 'no-answer' }
  | {
      readonly outcome: 'network-error'
      /** Chromium only; null in the others and where the error is not about CORS. */
      readonly corsError: string | null
      readonly failedParameter: string | null
      /** The browser's own words, for a person who reads a failure. */
      readonly says: string
    }

/** What one browser did with a case. */
export interface Witnessed {
  readonly seen: readonly Seen[]
  readonly wire: readonly WireRequest[]
}

/** The case as `judge` reads it: what the byte server adds by itself is written out. */
export function recorded(subject: WitnessCase, request: WitnessRequest): RecordedFetch {
  const isExtension = subject.page.startsWith('extension')
  return {
    page: isExtension ? 'null' : subject.origin,
    ...(isExtension ? { pageOfScheme: subject.origin } : {}),
    ...(subject.page === 'extension-permitted' ? { hostPermissions: true } : {}),
    securePage: isSecurePage(subject.page),
    isFile: subject.page === 'file',
    isData: subject.page === 'data',
    inWorker: workerOf(subject.page) !== null,
    embedderPolicy: embedderPolicyOf(subject.page),
    url: subject.url,
    ...request,
    headers: typed(request),
    ...(sendsTypeOfBlob(request) ? { typeIsBlobs: true } : {}),
    ...(request.as === 'websocket' ? { accept: proof } : {}),
    hops: subject.hops.map(({ url, preflight, response }) => ({
      url,
      preflight: withLength(preflight),
      response: withLength(request.as === 'websocket' ? accepting(response, proof) : response),
    })),
  }
}

/** Stands for what the server makes of the key that it is given. */
const proof = 'proof'

/** RFC 6455, 4.2.2: a 101 with what proves that the handshake was read. */
export function accepting(answer: WitnessAnswer, accept: string): WitnessAnswer {
  if (answer.status !== 101) return answer
  const lines: HeaderList = [
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Accept', accept],
  ]
  return { ...answer, headers: [...answer.headers, ...lines] }
}

function sendsTypeOfBlob({ as = 'fetch', headers, body }: WitnessRequest): boolean {
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return as.startsWith('xhr') && body?.kind === 'blob' && !isTyped
}

function typed({ method, headers, body }: WitnessRequest): HeaderList {
  const type = body === undefined || /^(get|head)$/i.test(method) ? null : typeOfBody(body, 'body')
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return type === null || isTyped ? headers : [...headers, ['Content-Type', type]]
}

/** Statuses whose answers carry no body, and so no `Content-Length`. */
export const bodiless: ReadonlySet<number> = new Set([204, 304])

/** What the server says of the body it writes: null where it says nothing. */
export function contentLength({ status, framing }: WitnessAnswer): string | null {
  if (framing?.bodyFor !== undefined)
    return bodiless.has(status) || status < 200 ? null : String(bodyFor(framing.bodyFor).length)
  return framing?.length === undefined ? (bodiless.has(status) ? null : '2') : framing.length
}

function withLength(answer: WitnessAnswer): RecordedAnswer {
  const length = contentLength(answer)
  const { status, headers, framing } = answer
  return recordedAnswer(status, length === null ? headers : [...headers, ['Content-Length', length]], framing)
}
