import type { ParsedUrl } from '../fetch-standard/url.ts'
import { parseUrl } from '../fetch-standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedAnswer, RecordedFetch, RecordedHop } from './exchange.ts'
import { judgeRequest } from './judge.ts'
import type { CurrentRequest } from './new-request.ts'
import type { Judge } from './rules-of.ts'

/** The three servers of a fixture: the page's own, the API, a third origin. */
export const fixtureServers = ['page', 'api', 'third'] as const
export type FixtureServer = (typeof fixtureServers)[number]

const ports: Readonly<Record<FixtureServer, string>> = { page: '4101', api: '4102', third: '4103' }
const hosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/** Where hop `index` of a fixture stands. */
export function fixtureUrl(at: FixtureServer, id: string, index: number): string {
  return `http://127.0.0.1:${ports[at]}/c/${id}/${index}`
}

/** The answer as the server sends it: it adds `Content-Length` wherever there is a body. */
export function fixtureAnswer(answer: RecordedAnswer | null): RecordedAnswer | null {
  if (answer === null || answer.status === 204 || answer.status === 304) return answer
  return { status: answer.status, headers: [...answer.headers, contentLength] }
}

const contentLength = ['Content-Length', '2'] as const

const elsewhere: RecordedAnswer = {
  status: 404,
  headers: [['Access-Control-Allow-Origin', '*'], contentLength],
}

/**
 * Judges a fixture: as `judgeRequest`, with the servers behind it. The path alone decides what they answer, on
 * whichever port and under either name of the machine; off the fixture's paths it is a bare 404, which their log does
 * not keep.
 */
export function judgeFixture(
  by: Judge,
  id: string,
  fetch: RecordedFetch,
  made: CurrentRequest | NetworkErrorReason,
): Judgement {
  const judgement = judgeRequest(by, fetch, made)
  return judgement.outcome === 'unrecorded' ? judgeBeyond(by, id, fetch, made, judgement) : judgement
}

type Unrecorded = Extract<Judgement, { outcome: 'unrecorded' }>

/** Asks the servers for what the chain ran into, until it ends or leaves them. */
function judgeBeyond(
  by: Judge,
  id: string,
  fetch: RecordedFetch,
  made: CurrentRequest | NetworkErrorReason,
  first: Unrecorded,
): Judgement {
  const numbers: (number | null)[] = fetch.hops.map((_, index) => index)
  let hops = fetch.hops
  let judgement: Judgement = first
  while (judgement.outcome === 'unrecorded') {
    const url = parseUrl(judgement.url)
    if (judgement.hop < hops.length || url === null || !isServed(url)) return judgement
    const number = hopNumber(url, id, fetch.hops.length)
    numbers.push(number)
    hops = [...hops, { ...answersOf(fetch.hops, number), url: judgement.url }]
    judgement = judgeRequest(by, { ...fetch, hops }, made)
  }
  return renumbered(judgement, numbers)
}

function isServed({ scheme, host, port }: ParsedUrl): boolean {
  return scheme === 'http:' && hosts.has(host) && Object.values(ports).includes(port)
}

function hopNumber({ href }: ParsedUrl, id: string, count: number): number | null {
  const { pathname } = new URL(href)
  const prefix = `/c/${id}/`
  if (!pathname.startsWith(prefix)) return null
  const rest = pathname.slice(prefix.length)
  return /^\d+$/.test(rest) && Number(rest) < count ? Number(rest) : null
}

function answersOf(hops: readonly RecordedHop[], number: number | null): Omit<RecordedHop, 'url'> {
  const hop = number === null ? undefined : hops[number]
  return hop ?? { preflight: elsewhere, response: elsewhere }
}

function renumbered(judgement: Judgement, numbers: readonly (number | null)[]): Judgement {
  const wire = judgement.wire.flatMap((request) => {
    const number = numbers[request.hop] ?? null
    return number === null ? [] : [{ ...request, hop: number }]
  })
  return { ...judgement, wire }
}
