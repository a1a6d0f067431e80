import type { Facts } from './facts.ts'
import { acceptsPage } from './facts.ts'
import { differentServers, layerOf, makerOf, onTheWay } from '../marks/layer-of.ts'
import { isFromElsewhere } from './faults.ts'

/** In what the servers of preflight and request differ, where the preflight is bare and the request is not; null where one server may have made both. */
export function serversThatDiffer(facts: Facts): readonly string[] | null {
  const { preflight, request } = facts
  if (preflight === null || request === null || preflight.location !== null) return null
  if (preflight.check.kind !== 'missing' || isFromElsewhere(preflight) || !acceptsPage(request, facts))
    return null
  const differences = differentServers(preflight, request)
  if (differences.length > 0) return differences
  const [one, other] = [layerOf(preflight), layerOf(request)]
  // What both came through tells nothing of who made the one or the other.
  if (makerOf(preflight) === null && onTheWay(request).some(({ id }) => id === one.id)) return null
  if (makerOf(request) === null && onTheWay(preflight).some(({ id }) => id === other.id)) return null
  if (one.id === null || other.id === null || one.id === other.id || other.id === 'node') return null
  return [`${one.evidence[0] ?? one.id} against ${other.evidence[0] ?? other.id}`]
}
