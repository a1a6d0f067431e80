import { randomInt } from 'node:crypto'
import { getsMore, repeatsOf } from '../knowledge/facts/gets-more.ts'
import { requestOrigin, type Case } from '../knowledge/model/case.ts'
import type { Failure, Observation } from '../knowledge/model/evidence.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import { isRedirectStatus } from '../knowledge/browsers/standard/status.ts'
import { guarded, heedLimit } from './heed-limit.ts'
import type { Hosts } from './hosts.ts'
import { requestProbe } from './kinds/main.ts'
import { letsThrough, saysNothing } from './lets-through.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import { isHeldBack, mainProbes, otherWays } from './plan.ts'
import { underBrowsersName, type MainAnswers } from './turned-away.ts'
import { preflightNeed } from './preflight-need.ts'
import { isStandIn, type Probe, type Setting } from './probe.ts'
import { firstHop, followRedirects } from './redirect-chain.ts'
import { sendAll, sendAtOnce, sendInTurns } from './rounds.ts'
import type { Sender } from './sender.ts'

/**
 * Asks the request's server: the page's own two requests, then everything their responses call for. `onAnswered` is told
 * when the first two are answered.
 */
export async function askServer(
  subject: Case,
  options: ProbeOptions,
  sender: Sender,
  hosts: Hosts,
  on: (event: ProbeEvent) => void,
  onAnswered: () => void,
): Promise<void> {
  const target = await hosts.factsOf(subject.url, 'request')
  const method = normalizeMethod(subject.method)
  const isOwn = subject.as !== 'websocket' && subject.pageOrigin === requestOrigin(subject)
  const { needed, unsafeNames } = preflightNeed(method, subject.headers, subject)
  const setting: Setting = {
    subject,
    method,
    preflighted: needed && !isOwn,
    unsafeNames,
    token: madeUpWord(),
    addresses: target.addresses.map(({ address }) => address),
    options,
  }
  if (isOwn) return target.failure === null ? askOwn(setting, sender, hosts, on) : undefined
  if (target.failure === null) return askAll(setting, sender, hosts, on, onAnswered)
  for (const probe of mainProbes(setting)) on(unresolved(probe, target.failure))
  if (target.failure.kind === 'dns') await hosts.lookUpNear(target)
}

/** Consonants alone: with digits it might be taken for a secret where a server sends it back, and be covered. */
function madeUpWord(): string {
  return `t${Array.from({ length: 6 }, () => 'bcdfghjklmnpqrst'.charAt(randomInt(16))).join('')}`
}

/** The page's own server is asked once: a redirect, as to a login, may lead to where CORS counts after all. */
async function askOwn(
  setting: Setting,
  sender: Sender,
  hosts: Hosts,
  on: (event: ProbeEvent) => void,
): Promise<void> {
  const request = await sender.send(requestProbe(setting, isStandIn(setting)))
  await followRedirects(setting, sender, hosts, request, on)
}

/** What following a redirect mostly takes: two requests at each of two hops, and two past them. */
const usualChain = 6

/**
 * The page's own requests go out alone: a server that limits requests must not answer them for the burst that follows.
 */
async function askAll(
  setting: Setting,
  sender: Sender,
  hosts: Hosts,
  on: (event: ProbeEvent) => void,
  onAnswered: () => void,
): Promise<void> {
  const send = (probe: Probe) => guarded(setting, sender, probe, on)
  const own = mainProbes(setting).map((probe) => ({ id: probe.id, answer: send(probe) }))
  const answerTo = async (id: string): Promise<Observation | null> =>
    own.find((sent) => sent.id === id)?.answer ?? null
  const preflight = await answerTo('preflight')
  const request = isHeldBack(setting)
    ? await send(afterPreflight(setting, preflight))
    : await answerTo('request')
  if (!preflight?.response && !request?.response) {
    const ways = await sendAll(otherWays(setting, [preflight, request]), (probe) => sender.send(probe))
    tellOfNames({ preflight, request }, ways, setting, on)
    return
  }
  onAnswered()
  const isLimited = heedLimit(sender, [preflight, request], on)
  const chain = followRedirects(setting, sender, hosts, request, on)
  const isSparing = setting.options.gentle || isLimited
  // Few requests must be enough for what the browser itself would send.
  if (isSparing) await chain
  const isRedirected = isRedirectStatus(request?.response?.status ?? 0)
  const answers = { preflight, request }
  const spent = own.length + (isRedirected ? usualChain : 0)
  const rest = await (setting.options.toPredict
    ? sendAll(underBrowsersName(setting, answers), send)
    : isSparing
      ? sendAtOnce(setting, answers, send)
      : sendInTurns(setting, answers, spent, chain, send))
  await chain
  tellOfNames(answers, rest, setting, on)
}

/** Says so where a browser's name got what this program's own did not. */
function tellOfNames(
  answers: MainAnswers,
  asked: readonly Observation[],
  { subject }: Setting,
  on: (event: ProbeEvent) => void,
): void {
  for (const form of ['preflight', 'request'] as const) {
    const twin = asked.find(({ id }) => id === `as-browser:${form}`)
    const own = answers[form]
    const repeats = repeatsOf(form, asked)
    if (own === null || twin === undefined || !getsMore(twin, own, subject, repeats)) continue
    // The same under the same name got a response as well: the name makes no difference.
    if (own.failure !== null && repeats.some(({ response }) => response !== null)) continue
    on({ kind: 'condition', condition: { kind: 'as-browser', status: own.response?.status ?? null } })
  }
}

/** The released request where a browser would send it now, or where nothing else can tell; else the GET in its place. */
function afterPreflight(setting: Setting, preflight: Observation | null): Probe {
  const isSent =
    letsThrough(firstHop(setting), setting.subject.credentials, preflight) || saysNothing(preflight)
  return requestProbe(setting, !isSent)
}

/** The observation of a request whose host has no address: nothing could be sent. */
function unresolved(probe: Probe, failure: Failure): ProbeEvent {
  const { id, purpose, request } = probe
  const observation: Observation = {
    id,
    purpose,
    request: { method: request.method, url: request.url, headers: request.headers },
    response: null,
    failure,
    address: null,
    startedMs: 0,
    durationMs: 0,
  }
  return { kind: 'observed', observation }
}
