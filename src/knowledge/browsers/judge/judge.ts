import type { Judge } from '../engines/rules-of.ts'
import { asHeard } from './as-heard.ts'
import { askPreflight } from './ask-preflight.ts'
import {
  crossOver,
  endedBehindPreflight,
  endedByMode,
  endedByUrl,
  takeUpgrade,
  upgradeOf,
} from './before-sending.ts'
import { endOrFollow } from './end-or-follow.ts'
import type { Judgement, NetworkErrorReason, RecordedFetch } from './exchange.ts'
import { judgeHandshake } from './judge-handshake.ts'
import { stopped } from './judgements.ts'
import type { KeptPreflights } from './kept-preflights.ts'
import { newRequest, type MadeRequest } from './new-request.ts'
import { endedByResponse, takeResponse } from './take-response.ts'
import { enterHop, setOut, type Hop, type Walk } from './walk.ts'

/**
 * What one engine, or the standard, does with a recorded fetch: which requests it puts on the wire, and whether
 * script gets a response (and which of its header names) or a network error (and why). Main fetch, HTTP fetch,
 * CORS-preflight fetch and HTTP-redirect fetch of the Fetch standard (4.1, 4.3, 4.5, 4.8), with the engine's rules
 * where it leaves them. A request to which the recording has no response ends in `unrecorded`. The cache mode is
 * `no-store`, so that every preflight is asked anew where the engine heeds it, unless `kept` is given.
 */
export function judge(by: Judge, fetch: RecordedFetch, kept: KeptPreflights | null = null): Judgement {
  return judgeRequest(by, fetch, newRequest(fetch), kept)
}

/** As `judge`, for a caller that has the request already because it asks several engines. */
export function judgeRequest(
  by: Judge,
  fetch: RecordedFetch,
  made: MadeRequest | NetworkErrorReason,
  kept: KeptPreflights | null = null,
): Judgement {
  if (typeof made === 'string') return stopped(made, 0, 'before', [])
  const walk = setOut(by, fetch, made, kept)
  const end = walkOn(walk)
  const heard = asHeard(walk, end)
  if (heard.outcome === 'network-error')
    kept?.failed(end.outcome === 'network-error' ? end.reason : heard.reason, heard.reason === 'never-ends')
  return heard
}

function walkOn(walk: Walk): Judgement {
  const { rules, plan, fetch, page, embedder, first, wire } = walk
  if (first.url.includesCredentials && rules.loadsNoCredentials.has(plan.as))
    return stopped('credentials-in-url', 0, 'before', wire)
  if (plan.mode === 'websocket') return judgeHandshake(rules, embedder, { ...fetch, page }, first)
  for (const header of first.headers)
    if (rules.refusesToSend(header[0])) return stopped('invalid-header', 0, 'before', wire)
  for (;;) {
    const hop = enterHop(walk)
    const upgrade = upgradeOf(walk, hop)
    const end =
      endedByUrl(walk, hop) ?? (upgrade === null ? visit(walk, hop) : takeUpgrade(walk, hop, upgrade))
    if (end !== null) return end
  }
}

/** One hop: its preflight, its request, and what comes of the response; null where that leads to another hop. */
function visit(walk: Walk, hop: Hop): Judgement | null {
  const crossing = crossOver(walk, hop)
  const unsent =
    endedByMode(walk, crossing) ??
    askPreflight(walk, hop, crossing) ??
    endedBehindPreflight(walk, hop, crossing)
  if (unsent !== null) return unsent
  const came = takeResponse(walk, hop, crossing)
  if ('outcome' in came) return came
  return endedByResponse(walk, hop, crossing, came) ?? endOrFollow(walk, hop, crossing, came)
}
