import { requestOrigin } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import type { ProbeEvent } from './options.ts'
import { isOfPage } from './probe-side.ts'
import type { Probe, Setting } from './probe.ts'
import { limitOf, speaksOfLimit } from './request-limit.ts'
import type { Sender } from './sender.ts'

/** Below this many remaining requests the plan is cut: a whole triage takes up to sixty. */
const roomForAll = 120

/** Takes at most half of what a server says it has left, so that neither this triage nor the person runs into the limit. */
export function heedLimit(
  sender: Sender,
  own: readonly (Observation | null)[],
  on: (event: ProbeEvent) => void,
): boolean {
  const limit = limitOf(own)
  if (limit === null || limit.remaining >= roomForAll) return false
  sender.narrow(Math.floor(limit.remaining / 2))
  on({ kind: 'sampled' })
  on({ kind: 'condition', condition: { kind: 'request-limit', says: limit.says } })
  return true
}

/** Sends a probe and acts on a response after which more of the same would be rude. */
export async function guarded(
  setting: Setting,
  sender: Sender,
  probe: Probe,
  on: (event: ProbeEvent) => void,
): Promise<Observation | null> {
  const observation = await sender.send(probe)
  if (observation?.response?.status === 429) {
    // Without a word of a limit it may be the name that is refused: one more question tells.
    const isOfName = isOfPage(probe) && !speaksOfLimit(observation)
    if (!isOfPage(probe) && !sender.isNarrowed()) {
      sender.narrow(0)
      on({
        kind: 'condition',
        condition: { kind: 'request-limit', says: 'a further request was answered 429' },
      })
    }
    sender.drop(
      'the server asks for fewer requests (429)',
      (other) => isSameServer(setting, other) && !isOfPage(other) && !(isOfName && asksForName(other)),
    )
  }
  return observation
}

function asksForName({ purpose }: Probe): boolean {
  return purpose.kind === 'as-browser'
}

function isSameServer(setting: Setting, probe: Probe): boolean {
  return new URL(probe.request.url).origin === requestOrigin(setting.subject)
}
