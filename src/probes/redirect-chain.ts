import type { Observation } from '../knowledge/evidence.ts'
import type { Hosts } from './hosts.ts'
import { hopProbes } from './kinds/main.ts'
import { preflightNeed } from './preflight-need.ts'
import type { Setting } from './probe.ts'
import { withBodyType } from './browser-headers.ts'
import { nextHop, type Hop } from './redirect-hop.ts'
import type { Sender } from './sender.ts'

/**
 * Reads a redirect chain hop by hop as a browser would, both requests of a hop together.
 * `request` is what hop 0 answered. Ends where the browser's chain ends, or where nothing comes back.
 */
export async function followRedirects(
  setting: Setting,
  sender: Sender,
  hosts: Hosts,
  request: Observation | null,
): Promise<void> {
  if (request === null) return
  const standIn = request.purpose.kind === 'request' && request.purpose.standIn
  let at: Hop = {
    hop: 0,
    url: setting.subject.url,
    method: setting.method,
    headers: withBodyType(setting.subject),
    body: setting.subject.body,
    origin: setting.subject.pageOrigin,
  }
  // A chain that comes back to where it was will do so for ever; the browser's twenty turns need not be sent.
  const visited = new Set([stateOf(at)])
  let answer = request.response
  while (answer !== null) {
    const hop = nextHop(at, answer)
    if (hop === null || visited.has(stateOf(hop))) return
    visited.add(stateOf(hop))
    await hosts.factsOf(hop.url, 'redirect')
    const [observation] = await Promise.all(
      hopProbes(hop, namesAsked(setting, hop), standIn)
        .toReversed()
        .map((probe) => sender.send(probe)),
    )
    answer = observation?.response ?? null
    at = hop
  }
}

function stateOf(hop: Hop): string {
  return `${hop.method} ${hop.url} ${hop.origin}`
}

/**
 * What the preflight of a hop asks for; null where no engine sends one. An engine that has preflighted once does
 * so again at each hop, needed or not.
 */
function namesAsked(setting: Setting, hop: Hop): readonly string[] | null {
  const need = preflightNeed(hop.method, hop.headers)
  return need.needed || setting.preflighted ? need.unsafeNames : null
}
