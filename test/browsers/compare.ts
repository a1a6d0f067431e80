import { isDeepStrictEqual } from 'node:util'

import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import type { Judgement, WireRequest } from '../../src/knowledge/browsers/judge/exchange.ts'
import { judgeRequest } from '../../src/knowledge/browsers/judge/judge.ts'
import { keptPreflights } from '../../src/knowledge/browsers/judge/kept-preflights.ts'
import type { KeptPreflights } from '../../src/knowledge/browsers/judge/kept-preflights.ts'
import { newRequest } from '../../src/knowledge/browsers/judge/new-request.ts'
import { inServersWords, servedHops } from '../../src/knowledge/browsers/judge/served-hops.ts'
import { rulesOf } from '../../src/knowledge/browsers/engines/rules-of.ts'
import { isHttpToken } from '../../src/knowledge/browsers/standard/http-token.ts'
import { kindFacts } from '../../src/knowledge/model/request-kind.ts'
import type { RequestKind } from '../../src/knowledge/model/request-kind.ts'
import { answersIn } from './internet.ts'
import { recorded, workerOf } from './witness-case.ts'
import type { Seen, WitnessCase, Witnessed, WitnessRequest } from './witness-case.ts'

/** One case on which the model and a real browser part. */
export interface Disagreement {
  readonly engine: Engine
  readonly case: WitnessCase
  readonly predicted: Prediction
  readonly witnessed: Prediction
}

/** What is compared: only what both sides can know. */
export interface Prediction {
  readonly seen: readonly object[]
  readonly wire: readonly WireRequest[]
}

/** Compares what the model says with what the browser did. Null where they agree in everything. */
export function compare(engine: Engine, subject: WitnessCase, witnessed: Witnessed): Disagreement | null {
  const kept = keptPreflights(engine)
  const judgements = subject.requests.map((request) => predict(engine, subject, request, kept))
  // Chromium says its reasons, though of a worker's requests not to the page.
  const tells = engine === 'chromium' && workerOf(subject.page) === null
  const predicted = {
    seen: judgements.map((judgement, turn) => comparable(tells, judgement, subject.requests[turn]?.as)),
    wire: countedOnce(
      subject,
      judgements.flatMap(({ wire }) => wire),
    ),
  }
  const real = {
    seen: witnessed.seen.map((seen, turn) => comparable(tells, seen, subject.requests[turn]?.as)),
    wire: countedOnce(subject, witnessed.wire),
  }
  return isDeepStrictEqual(predicted, real) ? null : { engine, case: subject, predicted, witnessed: real }
}

/** Whether the model says of one of the requests that script waits for it in vain. */
export function neverEnds(engine: Engine, subject: WitnessCase): boolean {
  return subject.requests.some((request) => {
    const judgement = predict(engine, subject, request, null)
    return judgement.outcome === 'network-error' && judgement.reason === 'never-ends'
  })
}

/** How often Chromium repeats what is answered 408 goes by how many connections it has left open. */
function countedOnce({ hops }: WitnessCase, wire: readonly WireRequest[]): readonly WireRequest[] {
  return wire.filter((request, index) => {
    const answer = hops[request.hop]?.[request.preflight ? 'preflight' : 'response']
    return answer?.status !== 408 || !isDeepStrictEqual(request, wire[index - 1])
  })
}

/** What the model says, with the byte servers behind the case: they go by the path of a URL alone. */
export function predict(
  engine: Engine,
  subject: WitnessCase,
  request: WitnessRequest,
  kept: KeptPreflights | null,
): Judgement {
  const fetch = recorded(subject, request)
  const made = newRequest(fetch)
  const origins = new Set(
    [subject.url, ...fetch.hops.map(({ url }) => url)].map((url) => new URL(url).origin),
  )
  const isServed = (origin: string): boolean =>
    origins.has(origin) ||
    origins.has(origin.replace(/\/\/([^:]+\.)?localhost\.?/, '//127.0.0.1')) ||
    ([...origins].some(answersIn) && answersIn(origin))
  const served = servedHops(engine, fetch, made, ({ href, origin }) => {
    if (!isServed(origin)) return null
    const [, id, number = ''] =
      /^\/c\/([^/]+)\/(\d+)/.exec(new URL(rulesOf(engine).onTheWire(href)).pathname) ?? []
    const hop = id === subject.id ? fetch.hops[Number(number)] : undefined
    return hop
      ? { number: Number(number), preflight: hop.preflight, response: hop.response }
      : request.as?.startsWith('img')
        ? noPicture
        : elsewhere
  })
  return inServersWords(judgeRequest(engine, served.fetch, made, kept), served.numbers)
}

const bare = {
  status: 404,
  headers: [
    ['Access-Control-Allow-Origin', '*'],
    ['Content-Length', '2'],
  ],
} as const
const elsewhere = { number: null, preflight: bare, response: bare }
/** What answers there has no picture for a body. */
const noPicture = { ...elsewhere, response: { ...bare, status: 204 } }

function comparable(tellsReasons: boolean, one: Judgement | Seen, as: RequestKind = 'fetch'): object {
  if (one.outcome === 'no-answer') return one
  // Nobody tells the page what became of these.
  if (as === 'beacon' || as === 'form') return { outcome: 'sent' }
  switch (one.outcome) {
    case 'loaded':
      return { outcome: 'loaded' }
    case 'response': {
      if (!kindFacts[as].readable) return { outcome: 'loaded' }
      // XMLHttpRequest shows names that are no tokens in WebKitGTK (docs/engines.md).
      if (as !== 'fetch')
        return { outcome: one.outcome, status: one.status, visible: one.visible.filter(isHttpToken) }
      const { outcome, status, type, redirected, visible } = one
      return { outcome, status, type, redirected, visible }
    }
    case 'network-error': {
      if ('reason' in one && one.reason === 'never-ends') return { outcome: 'no-answer' }
      if (!tellsReasons) return { outcome: one.outcome }
      const { outcome, corsError } = one
      // Of several refused headers Chromium names the first in the order of a hash table.
      const hashed = corsError === 'HeaderDisallowedByPreflightResponse'
      return { outcome, corsError, failedParameter: hashed ? '' : (one.failedParameter ?? '') }
    }
    // Nobody speaks that protocol there: the browser gets no response.
    case 'unrecorded':
      return tellsReasons
        ? { outcome: 'network-error', corsError: null, failedParameter: '' }
        : { outcome: 'network-error' }
  }
}
