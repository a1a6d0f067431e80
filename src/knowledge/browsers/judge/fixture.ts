import type { HeaderList } from '../../model/case.ts'
import { parseUrl } from '../standard/url.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedAnswer, RecordedFetch, RecordedHop } from './exchange.ts'
import { judgeRequest } from './judge.ts'
import { stopped } from './judgements.ts'
import type { KeptPreflights } from './kept-preflights.ts'
import type { MadeRequest } from './new-request.ts'
import { recordedAnswer } from './recorded-answer.ts'
import type { Judge } from '../engines/rules-of.ts'
import { inServersWords, servedHops } from './served-hops.ts'
import type { Served } from './served-hops.ts'

/** The three servers of a fixture: the page's own, the API, a third origin. */
export const fixtureServers = ['page', 'api', 'third'] as const
type FixtureServer = (typeof fixtureServers)[number]

const ports: Readonly<Record<FixtureServer, string>> = { page: '4101', api: '4102', third: '4103' }

/** The names under which a browser finds 127.0.0.1 without asking anybody. */
const thisMachine = /^(127\.0\.0\.1|(.+\.)?localhost\.?)$/

/** Where hop `index` of a fixture stands. */
export function fixtureUrl(at: FixtureServer, id: string, index: number): string {
  return `http://127.0.0.1:${ports[at]}/c/${id}/${index}`
}

/** The response as the server sends it: it adds `Content-Length` wherever there is a body. */
export function fixtureAnswer(status: number, headers: HeaderList): RecordedAnswer {
  return recordedAnswer(status, status === 204 || status === 304 ? headers : [...headers, contentLength])
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
  made: MadeRequest | NetworkErrorReason,
  kept: KeptPreflights | null = null,
): Judgement {
  const judgement = kept === null ? judgeRequest(by, fetch, made) : null
  if (judgement !== null && judgement.outcome !== 'unrecorded') return judgement
  const served = servedHops(by, fetch, made, (url) => (isServed(url) ? answerOf(url, id, fetch.hops) : null))
  const judged = inServersWords(judgeRequest(by, served.fetch, made, kept), served.numbers)
  if (judged.outcome !== 'unrecorded' || judged.hop < served.fetch.hops.length) return judged
  const url = parseUrl(judged.url)
  if (url === null || isServed(url) || !thisMachine.test(url.host)) return judged
  return stopped('unreachable', judged.hop, judged.needs, judged.wire)
}

/** Nothing else listens on this machine, and none of the three speaks TLS. */
function isServed({ scheme, host, port }: ParsedUrl): boolean {
  return scheme === 'http:' && thisMachine.test(host) && Object.values(ports).includes(port)
}

function answerOf({ href }: ParsedUrl, id: string, hops: readonly RecordedHop[]): Served {
  const [, of, number = ''] = /^\/c\/([^/]+)\/(\d+)$/.exec(new URL(href).pathname) ?? []
  const hop = of === id ? hops[Number(number)] : undefined
  if (hop === undefined) return { number: null, preflight: elsewhere, response: elsewhere }
  return { number: Number(number), preflight: hop.preflight, response: hop.response }
}
