import type { Case } from '../model/case.ts'
import { engines, type Engine } from '../model/cors-error.ts'
import type { Observation } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import { rulesOf } from '../browsers/engines/rules-of.ts'
import type { Judgement, RecordedAnswer, RecordedFetch } from '../browsers/judge/exchange.ts'
import { fetchPreflight } from '../browsers/judge/fetch-preflight.ts'
import { acceptFor } from '../browsers/standard/handshake.ts'
import { judge } from '../browsers/judge/judge.ts'
import { recordedAnswer } from '../browsers/judge/recorded-answer.ts'
import { listOfTokens } from '../browsers/standard/list-of-tokens.ts'
import { parseUrl } from '../browsers/standard/url.ts'
import { stopOf, type EngineStop } from './engine-stop.ts'

/**
 * Which engines would go no further after this one exchange, Chromium first, and why; empty where all go on or where
 * nothing came back. The exchange is judged alone: as if the browser had come so far, and nothing before it had
 * failed. `hop` counts from this exchange.
 */
export function stopsAt(observation: Observation, subject: Case): readonly EngineStop[] {
  const { response } = observation
  if (response === null) return []
  const known = seen.get(observation)
  if (known?.subject === subject) return known.stops
  const stops = engines.flatMap((engine) => {
    const judgement = judgeAlone(engine, observation, response, subject)
    const stop = judgement && stopOf(engine, judgement)
    // What happens before anything is sent says nothing of the response.
    return stop === null || stop.during === 'before' ? [] : [stop]
  })
  seen.set(observation, { subject, stops })
  return stops
}

/** Rows, checks and rules ask it of the same exchange again. */
const seen = new WeakMap<Observation, { readonly subject: Case; readonly stops: readonly EngineStop[] }>()

/** Whether an exchange was a preflight, by what was sent. */
export function isPreflight({ request }: Observation): boolean {
  return (
    request.method === 'OPTIONS' && headerValues(request.headers, 'access-control-request-method').length > 0
  )
}

/** Whether the engine stops because the origin itself is not let in, whatever else is wrong. */
export function refusesOrigin({ corsError }: EngineStop): boolean {
  return corsError !== null && /AllowOrigin|WildcardOrigin/.test(corsError)
}

/** Whether the engine stops at the CORS check of a response (Fetch standard, 4.9), a preflight's included. */
export function failsCheck(stop: EngineStop): boolean {
  return refusesOrigin(stop) || /InvalidAllowCredentials/.test(stop.corsError ?? '')
}

/**
 * The name of the header for which an engine refuses the response itself before it looks at CORS: the first without
 * which it would go on. Null where the stop has another reason.
 */
export function headerRefused(stop: EngineStop, observation: Observation, subject: Case): string | null {
  const { response } = observation
  if (stop.reason !== 'invalid-response' || response === null) return null
  const names = new Set(response.headers.map(([name]) => name.toLowerCase()))
  for (const name of names) {
    const headers = response.headers.filter(([other]) => other.toLowerCase() !== name)
    const without = judgeAlone(stop.engine, observation, { ...response, headers }, subject)
    if (without?.outcome !== 'network-error' || without.reason !== stop.reason) return name
  }
  return null
}

/** Whether an engine stops by how the response begins or breaks off: were that plain, it would go on, or stop for another reason. */
export function refusesStart(stop: EngineStop, observation: Observation, subject: Case): boolean {
  const { response } = observation
  if (response === null || (response.statusLine === undefined && response.brokenOff === undefined))
    return false
  const { statusLine, brokenOff, ...plain } = response
  const without = judgeAlone(stop.engine, observation, plain, subject)
  return (
    without?.outcome !== 'network-error' ||
    without.corsError !== stop.corsError ||
    without.reason !== stop.reason
  )
}

type Response = Omit<NonNullable<Observation['response']>, 'body'>

/** What one engine does after this exchange; null where it goes on to the request behind a preflight. */
function judgeAlone(
  engine: Engine,
  observation: Observation,
  response: Response,
  subject: Case,
): Judgement | null {
  const { request } = observation
  const came = recordedAnswer(response.status, response.headers, response)
  const page = headerValues(request.headers, 'origin')[0] ?? subject.pageOrigin
  if (!isPreflight(observation)) return judge(engine, fetchOf(request, page, came, subject))
  const url = parseUrl(request.url)
  if (url === null) return null
  const method = headerValues(request.headers, 'access-control-request-method')[0] ?? 'GET'
  const names = listOfTokens(headerValues(request.headers, 'access-control-request-headers').join(','))
  const { credentials } = subject
  const question = { credentials, method, names: names === 'failure' ? [] : names }
  return fetchPreflight(rulesOf(engine), { hop: 0, page, origin: page, url, question }, came, [], null)
}

/** The request as the first of a fetch, behind a preflight that lets it through if one is needed. */
function fetchOf(
  { url, method, headers: sent }: Observation['request'],
  page: string,
  response: RecordedAnswer,
  { headers, credentials, as, mode, hasIntegrity }: Case,
): RecordedFetch {
  const accept = acceptFor(sent)
  const preflight = recordedAnswer(200, [
    ['access-control-allow-origin', page],
    ['access-control-allow-credentials', 'true'],
    ['access-control-allow-methods', method],
    ['access-control-allow-headers', headers.map(([name]) => name).join(',')],
  ])
  return {
    page,
    url,
    method,
    headers,
    credentials,
    redirect: 'follow',
    wasSent: true,
    hops: [{ url, preflight, response }],
    ...(as === undefined ? {} : { as }),
    ...(mode === undefined ? {} : { mode }),
    ...(hasIntegrity === undefined ? {} : { hasIntegrity }),
    ...(accept === undefined ? {} : { accept }),
  }
}
