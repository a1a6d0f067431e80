import { isRedirectStatus } from '../browsers/standard/status.ts'
import { embedderPolicySaid } from './browser-word.ts'
import type { Case } from '../model/case.ts'
import { opaqueOrigin } from '../model/case.ts'
import type { Evidence, Failure, Observation } from '../model/evidence.ts'
import { acceptsOrigin } from './allow-origin.ts'
import type { Answer } from './answer.ts'
import { answerOf } from './answer.ts'
import { askedInstead } from './asked-instead.ts'
import type { Disagreement, Exchange } from './exchanges.ts'
import { disagreementOf, exchangesOf } from './exchanges.ts'
import type { PageStop } from './page-stop.ts'
import { pageStopsOf } from './page-stop.ts'
import { withHeardPreflight } from './heard-preflight.ts'
import { asSandboxed } from './sandboxed.ts'
import { spaceOf } from './host-class.ts'
import { getsLess, getsMore, repeatsOf } from './gets-more.ts'
import { stopsAt } from './stops-at.ts'
import { turnedAway } from './turned-away.ts'
import type { Judged } from './verdict.ts'
import { judgeChain } from './verdict.ts'

/** What can be read off the evidence, computed once; every rule asks this and nothing else. */
export interface Facts {
  readonly subject: Case
  readonly evidence: Evidence
  readonly url: URL
  /** Null where the page's origin is opaque. */
  readonly page: URL | null
  readonly isCrossOrigin: boolean
  readonly sendsCredentials: boolean
  readonly chain: readonly Exchange[]
  /** Hop 0 as it decides: where answers to the same request disagree, one that fails. */
  readonly preflight: Answer | null
  readonly request: Answer | null
  /** The request is a GET in place of the real method, so that it proves nothing for sure. */
  readonly standIn: boolean
  /** Why hop 0 got no response, if so. The preflight's failure comes first, as a browser meets it first. */
  readonly silence: { readonly observation: Observation; readonly failure: Failure } | null
  readonly answers: readonly Answer[]
  readonly byId: ReadonlyMap<string, Answer>
  readonly disagreement: Disagreement | null
  readonly pageStops: readonly PageStop[]
  readonly judged: Judged
  /** Whether an engine goes no further after it, whatever may have stopped it before. */
  readonly preflightFails: boolean
}

/** Reads the evidence of a case. Never throws; evidence that is missing makes facts that are null or empty. */
export function factsOf(given: Case, all: Evidence): Facts {
  const evidence = asHeard(all)
  const subject = asSandboxed(withHeardPreflight(given, evidence), evidence)
  const answers = evidence.observations
    .flatMap((observation) => answerOf(observation, subject) ?? [])
    .filter((answer) => !answersTheBurst(answer))
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const disagreement = disagreementOf(subject, evidence, byId)
  const chain = asFarAsLed(
    exchangesOf(subject, evidence)
      .map((exchange) => asItFails(exchange, disagreement))
      .map((exchange) => (disagreement === null ? asBrowsersGet(exchange, evidence, subject) : exchange)),
  )
  const [first] = chain as [Exchange, ...Exchange[]]
  const preflight = answerFor(first.preflight, byId)
  const request = answerFor(first.request, byId)
  const pageStops = pageStopsOf(subject, evidence, chain)
  return {
    subject,
    evidence,
    url: new URL(subject.url),
    page: subject.pageOrigin === opaqueOrigin ? null : new URL(subject.pageOrigin),
    isCrossOrigin: subject.pageOrigin !== new URL(subject.url).origin,
    sendsCredentials: subject.credentials === 'include',
    chain,
    preflight,
    request,
    standIn: first.standIn,
    silence: silenceOf(first),
    answers,
    byId,
    disagreement,
    pageStops,
    judged: judgeChain(subject, chain, pageStops, {
      embedderPolicy: evidence.page?.embedderPolicy ?? embedderPolicySaid(evidence) ?? 'unsafe-none',
      isAskedElsewhere: askedInstead(subject, evidence) !== null,
      // A public page that asks for it directly stops before: the person is asked (`pageStops`).
      reachesLocalNetwork: spaceOf(evidence.hosts.find(({ role }) => role === 'page')) !== 'public',
    }),
    preflightFails: isStoppedAt(preflight, subject),
  }
}

/** Without what a guard answered that counts requests: what is left are few of them. */
function asHeard(evidence: Evidence): Evidence {
  const turned = new Set(turnedAway(evidence))
  if (turned.size === 0) return evidence
  return { ...evidence, sampled: true, observations: evidence.observations.filter((one) => !turned.has(one)) }
}

/** 429 to a further question is about the number of questions, not about what was asked. */
function answersTheBurst({ purpose, status }: Answer): boolean {
  return status === 429 && purpose.kind !== 'preflight' && purpose.kind !== 'request'
}

/** The observations of a purpose that were answered. */
export function answersFor<Kind extends Answer['purpose']['kind']>(
  facts: Pick<Facts, 'answers'>,
  kind: Kind,
): readonly (Answer & { readonly purpose: Extract<Answer['purpose'], { kind: Kind }> })[] {
  return facts.answers.filter(
    (answer): answer is Answer & { readonly purpose: Extract<Answer['purpose'], { kind: Kind }> } =>
      answer.purpose.kind === kind,
  )
}

function isStoppedAt(answer: Answer | null, subject: Case): boolean {
  return answer !== null && stopsAt(answer.observation, subject).length > 0
}

function answerFor(observation: Observation | null, byId: ReadonlyMap<string, Answer>): Answer | null {
  return observation === null ? null : (byId.get(observation.id) ?? null)
}

function silenceOf({ preflight, request, standIn }: Exchange): Facts['silence'] {
  for (const observation of [preflight, request]) {
    if (observation?.failure == null || observation.failure.kind === 'aborted') continue
    // A GET that was never going to be sent by the page may break where the real method would not.
    if (observation === request && standIn && preflight?.response != null) continue
    return { observation, failure: observation.failure }
  }
  return null
}

/** Of answers that disagree a browser gets one or the other: the incident is the failing one. */
function asItFails(exchange: Exchange, disagreement: Disagreement | null): Exchange {
  if (disagreement === null || exchange.hop > 0) return exchange
  const { form, failing } = disagreement
  const own = exchange[form]
  if (own === null || failing.includes(own)) return exchange
  return { ...exchange, [form]: failing.find(({ response }) => response !== null) ?? failing[0] ?? own }
}

/** Where a server answers a browser’s name otherwise than a program’s, for the better or the worse, a browser gets that. */
function asBrowsersGet(exchange: Exchange, { observations }: Evidence, subject: Case): Exchange {
  if (exchange.hop > 0) return exchange
  const passing = (form: 'preflight' | 'request') => {
    const own = exchange[form]
    const twin = observations.find(({ purpose }) => purpose.kind === 'as-browser' && purpose.form === form)
    if (own === null || twin === undefined) return own
    const isTold = getsMore(twin, own, subject, repeatsOf(form, observations)) || getsLess(twin, own, subject)
    return isTold ? twin : own
  }
  return { ...exchange, preflight: passing('preflight'), request: passing('request') }
}

/** Where another response stands in place of a redirect, the chain that this one led on is not the browser's. */
function asFarAsLed(chain: readonly Exchange[]): readonly Exchange[] {
  const status = chain[0]?.request?.response?.status
  return status === undefined || isRedirectStatus(status) ? chain : chain.slice(0, 1)
}

/** Whether the page's own origin is accepted by a response that is not the one in question. */
export function acceptsPage(answer: Answer, facts: Pick<Facts, 'subject'>): boolean {
  return answer.origin === facts.subject.pageOrigin && acceptsOrigin(answer.check)
}
