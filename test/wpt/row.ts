import type { RequestKind } from '../../src/knowledge/model/request-kind.ts'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { PageKind, WitnessAnswer, WitnessRequest } from '../browsers/witness-case.ts'

/** The origins that stand for those of web-platform-tests: the page's, and others by what they share with it. */
export const origins = {
  page: 'http://app.example.com',
  /** Another host of the same site. */
  remote: 'http://api.example.com',
  /** Another site. */
  elsewhere: 'http://other.example.net:8080',
  /** The page's host on another port. */
  port: 'http://app.example.com:8080',
  remotePort: 'http://api.example.com:8080',
  pageTls: 'https://app.example.com',
  remoteTls: 'https://api.example.com',
  elsewhereTls: 'https://other.example.net',
} as const

export type Place = keyof typeof origins

/** One URL of the chain; `{next}` in a header value is the URL behind it, `{next|user:pass@}` that with credentials. */
export interface WptHop {
  readonly at: Place
  readonly preflight?: WitnessAnswer
  readonly response: WitnessAnswer
}

/** What the test asserts, as far as it can be seen from outside. */
export interface Expectation {
  readonly outcome: 'response' | 'network-error'
  /** How many preflights reach a server. */
  readonly preflights?: number
  /** The `Origin` of the last request, where one is sent. */
  readonly origin?: string
  readonly status?: number
  readonly type?: string
  /** Header names (lower case) that script can read, or cannot. */
  readonly reads?: readonly string[]
  readonly readsNot?: readonly string[]
}

/** One subtest: what it asks, what its server says, what it expects. A fact of ours; no code of theirs. */
export interface WptRow {
  /** Path inside web-platform-tests. */
  readonly file: string
  readonly subtest: string
  readonly page?: PageKind
  readonly requests: readonly WitnessRequest[]
  readonly hops: readonly WptHop[]
  readonly expects: Expectation
}

export const allow = (value: string): HeaderList[number] => ['Access-Control-Allow-Origin', value]
export const allowMethods = (value: string): HeaderList[number] => ['Access-Control-Allow-Methods', value]
export const allowHeaders = (value: string): HeaderList[number] => ['Access-Control-Allow-Headers', value]
export const withCredentials: HeaderList[number] = ['Access-Control-Allow-Credentials', 'true']
export const type = (value: string): HeaderList[number] => ['Content-Type', value]
export const policy = (value: string): HeaderList[number] => ['Cross-Origin-Resource-Policy', value]

export function answer(headers: HeaderList = [], status = 200): WitnessAnswer {
  return { status, headers }
}

/** What everybody may read, what the page may, and what it may with credentials. */
export const open = answer([allow('*')])
export const openToPage = answer([allow(origins.page)])
export const openWithCredentials = answer([allow(origins.page), withCredentials])

export function redirect(status: number, headers: HeaderList, location = '{next}'): WitnessAnswer {
  return { status, headers: [...headers, ['Location', location]] }
}

/** A request as `fetch(url)` makes it. */
export function request(more: Partial<WitnessRequest> = {}): WitnessRequest {
  return { method: 'GET', headers: [], credentials: 'same-origin', redirect: 'follow', ...more }
}

/** A request as an XMLHttpRequest makes it. */
export function xhr(more: Partial<WitnessRequest> = {}): WitnessRequest {
  return request({ as: 'xhr', ...more })
}

export const passes: Expectation = { outcome: 'response' }
export const fails: Expectation = { outcome: 'network-error' }

export const noCors = request({ mode: 'no-cors' })

/** A response with a body that the element can load. */
export const bodied = (as: RequestKind, headers: HeaderList, status = 200): WitnessAnswer => ({
  status,
  headers,
  framing: { bodyFor: as },
})
