import type { Case } from '../model/case.ts'
import type { EngineVerdict, Outcome, Verdict } from '../model/diagnosis.ts'
import type { Engine } from '../model/cors-error.ts'
import { engines } from '../model/cors-error.ts'
import { recordedAnswer } from '../browsers/judge/recorded-answer.ts'
import type { Judgement, RecordedAnswer, RecordedFetch } from '../browsers/judge/exchange.ts'
import { isRedirectStatus } from '../browsers/standard/status.ts'
import { acceptFor } from '../browsers/standard/handshake.ts'
import { showsCertificate } from '../browsers/standard/client-certificate.ts'
import { judge } from '../browsers/judge/judge.ts'
import type { Observation } from '../model/evidence.ts'
import { stopOf, type EngineStop } from './engine-stop.ts'
import type { Exchange } from './exchanges.ts'
import type { PageStop } from './page-stop.ts'

/** A verdict with what it rests on. */
export interface Judged {
  readonly verdict: Verdict
  /** One for each engine that is blocked, Chromium first. */
  readonly stops: readonly EngineStop[]
  /** The request itself was not sent, and the preflight does not settle it. */
  readonly unsettled: boolean
}

/** What the page brings along that is not in its origin. */
type PageSetting = Pick<RecordedFetch, 'embedderPolicy' | 'reachesLocalNetwork'> & {
  /** Browsers ask for another URL in its place, which was not asked here. */
  readonly isAskedElsewhere?: boolean
}

/** What became of one engine's fetch, before the engines are put together. */
interface Fate {
  readonly verdict: EngineVerdict
  readonly stop: EngineStop | null
  readonly settled: boolean
}

/**
 * What every browser does with the recorded chain, and the outcome over all of them (blocked as soon as one blocks).
 * A stand-in GET shows what an engine would see, but never settles the outcome.
 */
export function judgeChain(
  subject: Case,
  chain: readonly Exchange[],
  pageStops: readonly PageStop[],
  page: PageSetting = {},
): Judged {
  const fates = engines
    .map((engine) => fateOf(engine, subject, chainFor(engine, subject, chain), pageStops, page))
    // The preflight that a browser told of asked for more than is known: that the least passes settles nothing.
    .map((one) => (subject.usesPreflight === true && one.stop === null ? { ...one, settled: false } : one))
  const [chromium, firefox, webkit] = fates as [Fate, Fate, Fate]
  const stops = fates.flatMap(({ stop }) => (stop === null ? [] : [stop]))
  return {
    verdict: {
      outcome: isUnderOneOrigin(subject, chain) ? 'not-cross-origin' : outcomeOf(fates, chain),
      browsers: {
        chromium: chromium.verdict,
        firefox: firefox.verdict,
        webkit: webkit.verdict,
      },
    },
    stops,
    unsettled: fates.some(({ settled }) => !settled),
  }
}

/** The chain as the engine meets it, which may show no certificate where the probes did. */
export function chainFor(
  engine: Engine,
  { credentials }: Pick<Case, 'credentials'>,
  chain: readonly Exchange[],
): readonly Exchange[] {
  return chain.map((exchange) => {
    const { withoutCertificate: bare, preflight, request } = exchange
    if (bare === undefined) return exchange
    const met = (form: 'preflight' | 'request') => showsCertificate(engine, form, credentials === 'include')
    return {
      ...exchange,
      preflight: met('preflight') ? preflight : (bare.preflight ?? preflight),
      request: met('request') ? request : (bare.request ?? request),
    }
  })
}

/** The page's own origin all the way: no CORS, and nobody else either who looks at Origin, as a WebSocket's server does. A redirect to elsewhere makes the request cross-origin after all. */
function isUnderOneOrigin({ pageOrigin, as }: Case, chain: readonly Exchange[]): boolean {
  const isAllOwn = chain.every(({ url }) => new URL(url).origin === pageOrigin)
  return as !== 'websocket' && isAllOwn && !leadsAway(pageOrigin, chain)
}

/** The last response on record is a redirect to another origin: what comes next is cross-origin, and not on record. */
function leadsAway(pageOrigin: string, chain: readonly Exchange[]): boolean {
  const last = chain.at(-1)
  const response = last?.request?.response ?? null
  if (last === undefined || response === null || !isRedirectStatus(response.status)) return false
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  const target = location === undefined ? null : URL.parse(location, last.url)
  return target !== null && target.origin !== pageOrigin
}

function outcomeOf(fates: readonly Fate[], chain: readonly Exchange[]): Outcome {
  const settled = fates.filter(({ settled }) => settled)
  const blocked = settled.filter(({ verdict }) => verdict.outcome === 'network-error')
  const answered = blocked.some(({ stop }) => stop !== null && !endsInSilence(stop, chain))
  if (answered) return 'blocked'
  if (blocked.length > 0) return 'unreachable'
  return settled.length < fates.length ? 'inconclusive' : 'allowed'
}

/** Whether the engine stopped because nothing came back, at the first hop or at a later one. */
function endsInSilence({ at, hop, corsError, reason }: EngineStop, chain: readonly Exchange[]): boolean {
  if (at === 'connection') return true
  if (at !== 'redirect' || corsError !== null || reason !== null) return false
  const exchange = chain[hop]
  return [exchange?.preflight, exchange?.request].some((sent) => sent?.failure != null)
}

function fateOf(
  engine: Engine,
  subject: Case,
  chain: readonly Exchange[],
  pageStops: readonly PageStop[],
  page: PageSetting,
): Fate {
  const pageStop = pageStops.find(({ engines: stopped }) => stopped.includes(engine))
  if (pageStop !== undefined) {
    const { hop, at, corsError } = pageStop
    const stop = fate({ engine, hop, at, during: 'before', corsError, failedParameter: '', reason: null })
    if (!isOpen(pageStop)) return stop
    // Another page's policy may not be this one's, and the element may bear the nonce: the wire decides where it blocks.
    const wire = fateOnWire(engine, subject, chain, page)
    return wire.settled && wire.stop !== null ? wire : { ...stop, settled: false }
  }
  return fateOnWire(engine, subject, chain, page)
}

function isOpen(stop: PageStop): boolean {
  return stop.why === 'page-csp' && (stop.isAssumed === true || stop.by.isPassedByNonce === true)
}

/** What becomes of the fetch once it is sent. */
function fateOnWire(engine: Engine, subject: Case, chain: readonly Exchange[], page: PageSetting): Fate {
  if (page.isAskedElsewhere === true) return unknown
  const sent = judge(engine, recordedFetch(subject, chain, page, false))
  if (sent.outcome !== 'unrecorded') return fateOfJudgement(engine, sent)
  return fateUnrecorded(engine, subject, chain, page, sent)
}

function fateOfJudgement(engine: Engine, judgement: Judgement): Fate {
  const stop = stopOf(engine, judgement)
  return stop === null ? passes : fate(stop)
}

/** The recording ends: because nothing came back, because only a stand-in was sent, or because it was never observed. */
function fateUnrecorded(
  engine: Engine,
  subject: Case,
  chain: readonly Exchange[],
  page: PageSetting,
  { hop, needs }: Extract<Judgement, { outcome: 'unrecorded' }>,
): Fate {
  const exchange = chain[hop]
  const observed: Observation | null = exchange?.[needs] ?? null
  const silence = fate({
    engine,
    hop,
    at: hop > 0 ? 'redirect' : 'connection',
    during: needs,
    corsError: null,
    failedParameter: '',
    reason: null,
  })
  if ([observed, exchange?.preflight].some((sent) => sent?.failure?.kind === 'aborted')) return unknown
  if (observed?.failure && !(needs === 'request' && exchange?.standIn)) return silence
  if (exchange?.preflight?.failure && exchange.request?.response == null) return silence
  const supposed = judge(engine, recordedFetch(subject, chain, page, true))
  if (supposed.outcome === 'unrecorded') return unknown
  return { ...fateOfJudgement(engine, supposed), settled: false }
}

const passes: Fate = {
  verdict: { outcome: 'response', corsError: null, at: null },
  stop: null,
  settled: true,
}

/** What nobody saw. */
const unknown: Fate = {
  verdict: { outcome: 'network-error', corsError: null, at: null },
  stop: null,
  settled: false,
}

function fate(stop: EngineStop): Fate {
  const { corsError, at } = stop
  return { verdict: { outcome: 'network-error', corsError, at }, stop, settled: true }
}

/**
 * The recording as the judge reads it. With `supposing`, a stand-in's answer counts as the request's, and where a
 * request is on record without its preflight (an export that leaves preflights out), the preflight is left out too.
 */
function recordedFetch(
  subject: Case,
  chain: readonly Exchange[],
  page: PageSetting,
  supposing: boolean,
): RecordedFetch {
  const first = chain[0]
  const leaveOut = supposing && first?.preflight == null && first?.request?.response != null
  return {
    page: subject.pageOrigin,
    url: subject.url,
    method: leaveOut ? 'GET' : subject.method,
    headers: leaveOut ? [] : subject.headers,
    credentials: subject.credentials,
    ...page,
    ...(subject.as === undefined ? {} : { as: subject.as }),
    ...(subject.mode === undefined ? {} : { mode: subject.mode }),
    ...(subject.hasIntegrity === undefined ? {} : { hasIntegrity: subject.hasIntegrity }),
    ...(subject.usesPreflight !== true || leaveOut ? {} : { usesPreflight: true as const }),
    ...acceptOf(first?.request ?? null),
    redirect: 'follow',
    hops: chain.map(({ url, preflight, request, standIn }) => ({
      url,
      preflight: answer(preflight),
      response: standIn && !supposing ? null : answer(request),
    })),
  }
}

function acceptOf(handshake: Observation | null): Pick<RecordedFetch, 'accept'> {
  const accept = handshake === null ? undefined : acceptFor(handshake.request.headers)
  return accept === undefined ? {} : { accept }
}

function answer(observation: Observation | null): RecordedAnswer | null {
  const response = observation?.response ?? null
  return response && recordedAnswer(response.status, response.headers, response)
}
