import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import type { WrittenStart } from '../../../../src/knowledge/model/written-start.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import type {
  RecordedAnswer,
  RecordedFetch,
  RecordedHop,
} from '../../../../src/knowledge/browsers/judge/exchange.ts'

/** A fetch on which an engine and the standard part, or two engines. */
export interface Difference {
  readonly title: string
  readonly fetch: RecordedFetch
  /** How it is known what the engines do. */
  readonly known: 'browser-truth' | 'witness' | 'source'
}

export const page = 'https://app.test'
export const api = 'https://api.test/'
export const third = 'https://third.test/'

export const allow = (headers: HeaderList = [], origin = '*'): HeaderList => [
  ['Access-Control-Allow-Origin', origin],
  ...headers,
]
export const all = (origin = '*'): RecordedAnswer => ({
  status: 204,
  headers: allow(
    [
      ['Access-Control-Allow-Methods', 'PUT, DELETE'],
      ['Access-Control-Allow-Headers', '*'],
    ],
    origin,
  ),
})
export const ok: RecordedAnswer = { status: 200, headers: allow([['X-Total', '7']]) }
export const hop = (url: string, response = ok, preflight = all()): RecordedHop => ({
  url,
  preflight: recordedAnswer(preflight.status, preflight.headers),
  response: recordedAnswer(response.status, response.headers),
})
export const begun = (start: WrittenStart): RecordedHop => ({
  url: api,
  preflight: null,
  response: recordedAnswer(ok.status, ok.headers, start),
})
export const breakingOff = (status: number, headers: HeaderList): RecordedHop => ({
  url: 'http://api.test/',
  preflight: null,
  response: recordedAnswer(status, allow(headers), { brokenOff: 'after-line' }),
})
export const to = (status: number, location: string): RecordedAnswer => ({
  status,
  headers: allow([['Location', location]]),
})
export const answering = (status: number, headers: HeaderList): RecordedHop =>
  hop(api, { status, headers: allow(headers) })
export const fetch = (
  method: string,
  headers: HeaderList,
  hops: readonly RecordedHop[],
  more: Partial<RecordedFetch> = {},
): RecordedFetch => ({
  page,
  url: hops[0]?.url ?? api,
  method,
  headers,
  credentials: 'omit',
  redirect: 'follow',
  hops,
  ...more,
})
export const preflight = (status: number, headers: HeaderList): RecordedAnswer => ({ status, headers })
/** Over plain http to a name that is not the machine's own. */
export const overHttp = (method: string, headers: HeaderList, hops: readonly RecordedHop[]): RecordedFetch =>
  fetch(method, headers, hops, { page: 'http://app.test' })
export const coded = (url: string, coding: string): RecordedHop =>
  hop(url, { status: 200, headers: allow([['Content-Encoding', coding]]) })
