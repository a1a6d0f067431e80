import { randomBytes } from 'node:crypto'
import { requestOrigin, type Case } from '../knowledge/model/case.ts'
import type { Failure, Observation } from '../knowledge/model/evidence.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import type { Hosts } from './hosts.ts'
import { cacheFollowing } from './kinds/caching.ts'
import { requestProbe } from './kinds/main.ts'
import { letsThrough, saysNothing } from './lets-through.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import { following, isHeldBack, mainProbes, opening, otherWays } from './plan.ts'
import { preflightNeed } from './preflight-need.ts'
import type { Probe, Setting } from './probe.ts'
import { firstHop, followRedirects } from './redirect-chain.ts'
import { isOfPage, type Sender } from './sender.ts'

/** Asks the request's server: the page's own two requests, then everything their answers call for. */
export async function askServer(
  subject: Case,
  options: ProbeOptions,
  sender: Sender,
  hosts: Hosts,
  on: (event: ProbeEvent) => void,
): Promise<void> {
  const target = await hosts.factsOf(subject.url, 'request')
  const method = normalizeMethod(subject.method)
  const { needed, unsafeNames } = preflightNeed(method, subject.headers, subject)
  const setting: Setting = {
    subject,
    method,
    preflighted: needed,
    unsafeNames,
    token: `t${randomBytes(6).toString('hex')}`,
    addresses: target.addresses.map(({ address }) => address),
    options,
  }
  if (target.failure === null) return askAll(setting, sender, hosts, on)
  for (const probe of mainProbes(setting)) on(unresolved(probe, target.failure))
  if (target.failure.kind === 'dns') await hosts.lookUpNear(target)
}

/**
 * The page's own requests go out alone: a server that limits requests must not answer them for the burst that follows.
 */
async function askAll(
  setting: Setting,
  sender: Sender,
  hosts: Hosts,
  on: (event: ProbeEvent) => void,
): Promise<void> {
  const own = mainProbes(setting).map((probe) => ({ id: probe.id, answer: guarded(setting, sender, probe) }))
  const answerTo = async (id: string): Promise<Observation | null> =>
    own.find((sent) => sent.id === id)?.answer ?? null
  const preflight = await answerTo('preflight')
  const request = isHeldBack(setting)
    ? await guarded(setting, sender, afterPreflight(setting, preflight))
    : await answerTo('request')
  if (!preflight?.response && !request?.response) {
    const failures = [preflight, request].flatMap((sent) => sent?.failure ?? [])
    await Promise.all(otherWays(setting, failures).map((probe) => sender.send(probe)))
    return
  }
  const chain = followRedirects(setting, sender, hosts, request, on)
  if (setting.options.gentle) await chain
  const rest = [...opening(setting), ...following(setting, { preflight, request })].map((probe) => ({
    id: probe.id,
    answer: guarded(setting, sender, probe),
  }))
  const primed = rest.find(({ id }) => id === 'cache:without-origin')?.answer ?? Promise.resolve(null)
  await Promise.all([chain, ...rest.map(({ answer }) => answer), cacheChain(setting, sender, primed)])
}

/** The released request where a browser would send it now, or where nothing else can tell; else the GET in its place. */
function afterPreflight(setting: Setting, preflight: Observation | null): Probe {
  const isSent =
    letsThrough(firstHop(setting), setting.subject.credentials, preflight) || saysNothing(preflight)
  return requestProbe(setting, !isSent)
}

/** Sends a probe and acts on an answer after which more of the same would be rude. */
async function guarded(setting: Setting, sender: Sender, probe: Probe): Promise<Observation | null> {
  const observation = await sender.send(probe)
  if (observation?.response?.status === 429) {
    sender.drop(
      'the server asks for fewer requests (429)',
      (other) => isSameServer(setting, other) && !isOfPage(other),
    )
  }
  return observation
}

function isSameServer(setting: Setting, probe: Probe): boolean {
  return new URL(probe.request.url).origin === requestOrigin(setting.subject)
}

async function cacheChain(
  setting: Setting,
  sender: Sender,
  primed: Promise<Observation | null>,
): Promise<void> {
  if (!(await primed)?.response) return
  await Promise.all(cacheFollowing(setting).map((probe) => sender.send(probe)))
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
