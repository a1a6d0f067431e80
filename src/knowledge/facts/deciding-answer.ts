import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'

/**
 * The first response that decides: where an engine stops, the response it stops at; where all pass, the response to the
 * request, or to the preflight where only a stand-in was sent. Null where nothing came back that decides.
 */
export function decidingAnswer(facts: Facts): Answer | null {
  const { judged, preflight, request, chain, byId } = facts
  if (facts.standIn && preflight !== null) return preflight
  const stop = judged.stops.find(({ at }) => at === 'preflight' || at === 'request' || at === 'redirect')
  // The page's own server needs no permission: what decides comes after its redirect, and is not on record.
  if (stop === undefined && !facts.isCrossOrigin && chain.length === 1 && request?.location != null)
    return null
  if (stop === undefined) return facts.preflightFails ? preflight : (request ?? preflight)
  if (stop.hop === 0) return stop.at === 'preflight' ? preflight : (request ?? preflight)
  const exchange = chain[stop.hop]
  const preflightThere = exchange?.preflight == null ? null : (byId.get(exchange.preflight.id) ?? null)
  const requestThere = exchange?.request == null ? null : (byId.get(exchange.request.id) ?? null)
  const stopsAtPreflight = /Preflight|^(Method|Header)Disallowed/.test(stop.corsError ?? '')
  return (stopsAtPreflight ? preflightThere : requestThere) ?? requestThere ?? preflightThere ?? request
}
