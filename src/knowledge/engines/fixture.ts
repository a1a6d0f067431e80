import { parseUrl } from '../fetch-standard/url.ts'
import type { Judgement, RecordedAnswer, RecordedFetch, RecordedHop } from './exchange.ts'
import { judge } from './judge.ts'
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
 * Judges a fixture: as `judge`, with the servers behind it. The path alone decides what they answer, on whichever
 * port and under either name of the machine; off the fixture's paths it is a bare 404, which their log does not keep.
 */
export function judgeFixture(by: Judge, id: string, fetch: RecordedFetch): Judgement {
  let hops = fetch.hops
  const numbers = hops.map((_, index): number | null => index)
  for (;;) {
    const judgement = judge(by, { ...fetch, hops })
    if (judgement.outcome !== 'unrecorded') return renumbered(judgement, numbers)
    const url = parseUrl(judgement.url)
    if (judgement.hop < hops.length || url === null || !isServed(url)) return judgement
    const number = hopNumber(url, id, fetch.hops.length)
    hops = [...hops, { ...answersOf(fetch.hops, number), url: judgement.url }]
    numbers.push(number)
  }
}

function isServed(url: URL): boolean {
  return url.protocol === 'http:' && hosts.has(url.hostname) && Object.values(ports).includes(url.port)
}

function hopNumber(url: URL, id: string, count: number): number | null {
  const prefix = `/c/${id}/`
  if (!url.pathname.startsWith(prefix)) return null
  const rest = url.pathname.slice(prefix.length)
  return /^\d+$/.test(rest) && Number(rest) < count ? Number(rest) : null
}

function answersOf(hops: readonly RecordedHop[], number: number | null): Omit<RecordedHop, 'url'> {
  const hop = number === null ? undefined : hops[number]
  return hop ?? { preflight: elsewhere, response: elsewhere }
}

function renumbered(judgement: Judgement, numbers: readonly (number | null)[]): Judgement {
  const wire = judgement.wire.flatMap((request) => {
    const number = numbers[request.hop] ?? null
    return number === null ? [] : [number === request.hop ? request : { ...request, hop: number }]
  })
  return { ...judgement, wire }
}
