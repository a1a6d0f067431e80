import { leadsToLogin } from '../knowledge/facts/login.ts'
import { farSideProbes } from './kinds/far-side.ts'
import { requestOrigin } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { withBodyType } from './browser-headers.ts'
import type { Hosts } from './hosts.ts'
import { hopProbes } from './kinds/main.ts'
import { sendable } from './kept-back.ts'
import { letsThrough } from './lets-through.ts'
import type { ProbeEvent } from './options.ts'
import { preflightNeed } from './preflight-need.ts'
import type { Setting } from './probe.ts'
import { nextHop, type Hop } from './redirect-hop.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Sender } from './sender.ts'

/** The case as the beginning of its redirect chain. */
export function firstHop({ subject, method }: Setting): Hop {
  return {
    hop: 0,
    url: subject.url,
    method,
    headers: withBodyType(subject),
    body: subject.body,
    origin: subject.pageOrigin,
  }
}

/**
 * Reads a redirect chain hop by hop as a browser would. `request` is what hop 0 answered.
 * Ends where the browser's chain ends, or where nothing comes back.
 */
export async function followRedirects(
  setting: Setting,
  sender: Sender,
  hosts: Hosts,
  request: Observation | null,
  on: (event: ProbeEvent) => void,
): Promise<void> {
  if (request === null) return
  const standIn = request.purpose.kind === 'request' && request.purpose.standIn
  let at = firstHop(setting)
  // A chain that comes back to where it was will do so for ever; the browser's twenty turns need not be sent.
  const visited = new Set([stateOf(at)])
  let answer = request.response
  while (answer !== null) {
    const hop = nextHop(at, answer)
    if (hop === null || visited.has(stateOf(hop))) break
    visited.add(stateOf(hop))
    await hosts.factsOf(hop.url, 'redirect')
    answer = (await askHop(setting, sender, hop, standIn, on))?.response ?? null
    at = hop
  }
  await askFarSide(setting, sender, at)
}

/** Another origin was asked with `Origin: null`; what it says to the page itself decides whether it can be called at once. */
async function askFarSide(setting: Setting, sender: Sender, { hop, url }: Hop): Promise<void> {
  const { origin, protocol } = new URL(url)
  const isMixed = protocol === 'http:' && setting.subject.pageOrigin.startsWith('https:')
  if (hop === 0 || origin === requestOrigin(setting.subject) || isMixed || setting.options.gentle) return
  if (leadsToLogin(new URL(url))) return
  await Promise.all(farSideProbes(setting, url).map((probe) => sender.send(probe)))
}

/**
 * Asks both requests of a hop and hands back what the request met. They go out together on the server that was
 * called; another one gets the script's headers only after a preflight that lets them through, as from a browser.
 */
async function askHop(
  setting: Setting,
  sender: Sender,
  hop: Hop,
  standIn: boolean,
  on: (event: ProbeEvent) => void,
): Promise<Observation | null> {
  const { hop: sent, isLess, conditions } = sendable(setting, hop, standIn)
  const probes = hopProbes(setting.subject, sent, namesAsked(setting, hop), standIn || isLess)
  const request = probes.at(-1)
  const preflight = probes.length > 1 ? probes[0] : undefined
  if (request === undefined) return null
  const tell = (): void => conditions.forEach((condition) => on({ kind: 'condition', condition }))
  if (preflight === undefined) {
    tell()
    return sender.send(request)
  }
  const isElsewhere = new URL(hop.url).origin !== requestOrigin(setting.subject)
  const first = sender.send(preflight)
  if (isElsewhere || !isSafeMethod(request.request.method)) {
    if (!letsThrough(hop, setting.subject.credentials, await first)) return null
  }
  tell()
  const [observation] = await Promise.all([sender.send(request), first])
  return observation
}

function stateOf(hop: Hop): string {
  return `${hop.method} ${hop.url} ${hop.origin}`
}

/**
 * What the preflight of a hop asks for; null where no engine sends one, as on the page's own origin. An engine that has
 * preflighted once does so again at each hop, needed or not.
 */
function namesAsked(setting: Setting, hop: Hop): readonly string[] | null {
  if (!setting.preflighted && new URL(hop.url).origin === hop.origin) return null
  const need = preflightNeed(hop.method, hop.headers, setting.subject)
  return need.needed || setting.preflighted ? need.unsafeNames : null
}
