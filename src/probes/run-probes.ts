import { randomBytes } from 'node:crypto'
import { requestOrigin, type Case } from '../knowledge/case.ts'
import type { Evidence, Failure, HostFacts, Observation } from '../knowledge/evidence.ts'
import { noEvidence } from '../knowledge/evidence.ts'
import { isForbiddenMethod } from '../knowledge/fetch-standard/forbidden.ts'
import { isBadPort } from '../knowledge/fetch-standard/is-bad-port.ts'
import { normalizeMethod } from '../knowledge/fetch-standard/normalize-method.ts'
import { cacheFollowing } from './kinds/caching.ts'
import { hopProbes, mainProbes } from './kinds/main.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import { following, opening } from './plan.ts'
import { preflightNeed } from './preflight-need.ts'
import { isStandIn, type Probe, type Setting } from './probe.ts'
import { nextHop, type Hop } from './redirect-hop.ts'
import { resolveHost } from './resolve-host.ts'
import { createSender, isOfPage, type Sender } from './sender.ts'
import { createTransport } from './transport.ts'

const budget = 60
const gentleBudget = 8

/**
 * Asks everything the case calls for and hands back what came, telling each step through `on`.
 * Never rejects for anything a network or a server does: that is evidence. When `signal` aborts, what is known
 * so far comes back. Nothing is sent where the browser would not send anything either.
 */
export async function runProbes(
  subject: Case,
  options: ProbeOptions,
  on: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Promise<Evidence> {
  if (!goesOut(subject)) return noEvidence
  const ledger = keepLedger(on)
  const startedAt = options.now()
  // Three round trips at their slowest, then it is enough, whatever is still under way.
  const limit = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs * 3)])
  const hosts = resolver(subject, options, ledger.on, limit)
  const target = await hosts.factsOf(subject.url, 'request')
  const setting = settingOf(subject, options, target)
  const transport = createTransport(options)
  const sender = createSender({
    transport,
    options: options.gentle ? { ...options, concurrency: 1 } : options,
    budget: options.gentle ? gentleBudget : budget,
    addressesOf: hosts.addressesOf,
    startedAt,
    on: ledger.on,
    signal: limit,
  })
  try {
    if (target.failure === null) await askAll(setting, sender, hosts)
    else
      for (const probe of mainProbes(setting))
        ledger.on(unresolved(probe, target.failure, options.now() - startedAt))
    await hosts.page
  } finally {
    await transport.close()
  }
  return ledger.evidence()
}

/** Same origin, a bad port, a forbidden method: no CORS request ever leaves the browser. */
function goesOut(subject: Case): boolean {
  const url = new URL(subject.url)
  return (
    subject.pageOrigin !== requestOrigin(subject) &&
    !isBadPort(url.port) &&
    !isForbiddenMethod(subject.method)
  )
}

function settingOf(subject: Case, options: ProbeOptions, target: HostFacts): Setting {
  const method = normalizeMethod(subject.method)
  const { needed, unsafeNames } = preflightNeed(method, subject.headers)
  return {
    subject,
    method,
    preflighted: needed,
    unsafeNames,
    token: `t${randomBytes(6).toString('hex')}`,
    addresses: target.addresses.map(({ address }) => address),
    options,
  }
}

async function askAll(setting: Setting, sender: Sender, hosts: Resolver): Promise<void> {
  const first = opening(setting).map((probe) => ({ probe, answer: guarded(setting, sender, probe) }))
  const answerTo = (id: string): Promise<Observation | null> =>
    first.find(({ probe }) => probe.id === id)?.answer ?? Promise.resolve(null)
  const [preflight, request] = await Promise.all([answerTo('preflight'), answerTo('request')])
  if (isSilent([preflight, request])) {
    const why = 'the server does not answer the request itself'
    sender.drop(why, () => true)
  } else {
    const chain = followRedirects(setting, sender, hosts, request)
    if (setting.options.gentle) await chain
    const rest = following(setting, { preflight, request }).map((probe) => guarded(setting, sender, probe))
    await Promise.all([chain, ...rest, cacheChain(setting, sender, answerTo('cache:without-origin'))])
  }
  await Promise.all(first.map(({ answer }) => answer))
}

/** Sends a probe and acts on answers after which more of the same would be pointless or rude. */
async function guarded(setting: Setting, sender: Sender, probe: Probe): Promise<Observation | null> {
  const observation = await sender.send(probe)
  const failure = observation?.failure
  const sameServer = (other: Probe): boolean =>
    new URL(other.request.url).origin === new URL(setting.subject.url).origin && !isOfPage(other)
  if (failure && isOfConnection(failure) && isOfPage(probe) && !sender.anyAnswer()) {
    sender.drop(`no connection to the server (${failure.code ?? failure.kind})`, sameServer)
  }
  if (observation?.response?.status === 429) {
    sender.drop('the server asks for fewer requests (429)', sameServer)
  }
  return observation
}

function isOfConnection(failure: Failure): boolean {
  return ['dns', 'refused', 'tls', 'unreachable', 'timeout'].includes(failure.kind)
}

function isSilent(answers: readonly (Observation | null)[]): boolean {
  return answers.every((answer) => answer === null || answer.response === null)
}

async function cacheChain(
  setting: Setting,
  sender: Sender,
  primed: Promise<Observation | null>,
): Promise<void> {
  if ((await primed)?.response) await Promise.all(cacheFollowing(setting).map(sender.send))
}

/** Reads a redirect chain hop by hop as a browser would, both requests of a hop together. */
async function followRedirects(
  setting: Setting,
  sender: Sender,
  hosts: Resolver,
  request: Observation | null,
): Promise<void> {
  let at: Hop = {
    hop: 0,
    url: setting.subject.url,
    method: isStandIn(setting) ? 'GET' : setting.method,
    headers: setting.subject.headers,
    body: setting.subject.body,
    origin: setting.subject.pageOrigin,
  }
  let answer = request?.response ?? null
  while (answer !== null) {
    const hop = nextHop(at, answer)
    if (hop === null) return
    await hosts.factsOf(hop.url, 'redirect')
    const need = preflightNeed(isStandIn(setting) ? setting.method : hop.method, hop.headers)
    const names = need.needed || setting.preflighted ? need.unsafeNames : null
    const [observation] = await Promise.all(
      hopProbes(hop, names, isStandIn(setting)).map(sender.send).reverse(),
    )
    answer = observation?.response ?? null
    at = hop
  }
}

interface Resolver {
  readonly factsOf: (url: string, role: HostFacts['role']) => Promise<HostFacts>
  readonly addressesOf: (url: string) => Promise<readonly string[]>
  /** Settles when the page's own host has been looked up. */
  readonly page: Promise<unknown>
}

/** Every host is looked up once; those of the request, the page and the redirects are told. */
function resolver(
  subject: Case,
  options: ProbeOptions,
  on: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Resolver {
  const known = new Map<string, Promise<HostFacts>>()
  const look = (url: string, role: HostFacts['role'], told: boolean): Promise<HostFacts> => {
    const { hostname, protocol, port } = new URL(url)
    const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
    const key = `${hostname}:${number}`
    const found = known.get(key)
    if (found) return found
    const facts =
      options.proxy === null
        ? resolveHost(hostname, number, role, options, signal)
        : Promise.resolve({ host: hostname, role, addresses: [], failure: null })
    known.set(key, facts)
    if (told) void facts.then((host) => on({ kind: 'resolved', host }))
    return facts
  }
  const page = URL.canParse(subject.pageOrigin)
    ? resolveHost(new URL(subject.pageOrigin).hostname, null, 'page', options, signal).then((host) =>
        on({ kind: 'resolved', host }),
      )
    : Promise.resolve()
  return {
    factsOf: (url, role) => look(url, role, true),
    addressesOf: async (url) => (await look(url, 'redirect', false)).addresses.map(({ address }) => address),
    page,
  }
}

/** The observation of a request whose host has no address: nothing could be sent. */
function unresolved(probe: Probe, failure: Failure, atMs: number): ProbeEvent {
  const { id, purpose, request } = probe
  return {
    kind: 'observed',
    observation: {
      id,
      purpose,
      request: { method: request.method, url: request.url, headers: request.headers },
      response: null,
      failure,
      address: null,
      startedMs: Math.round(atMs),
      durationMs: 0,
    },
  }
}

/** Folds the events into evidence, in the order of the plan, while passing them on. */
function keepLedger(on: (event: ProbeEvent) => void): {
  readonly on: (event: ProbeEvent) => void
  readonly evidence: () => Evidence
} {
  const order: string[] = []
  const observed = new Map<string, Observation>()
  const hosts: HostFacts[] = []
  let page: Evidence['page'] = null
  return {
    on: (event) => {
      if (event.kind === 'planned') order.push(event.id)
      if (event.kind === 'observed') observed.set(event.observation.id, event.observation)
      if (event.kind === 'resolved') hosts.push(event.host)
      if (event.kind === 'page-read') page = event.page
      on(event)
    },
    evidence: () => {
      const rank = (id: string): number => (order.indexOf(id) + order.length + 1) % (order.length + 1)
      const observations = [...observed.values()].sort((a, b) => rank(a.id) - rank(b.id))
      return { ...noEvidence, observations, hosts, page }
    },
  }
}
