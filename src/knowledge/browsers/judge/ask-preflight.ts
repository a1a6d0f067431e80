import { isConditional } from '../standard/conditional-headers.ts'
import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { isRedirection } from '../standard/status.ts'
import type { Crossing } from './before-sending.ts'
import type { Judgement } from './exchange.ts'
import { fetchPreflight } from './fetch-preflight.ts'
import { redirectedPreflight, stopped } from './judgements.ts'
import { keptPreflights } from './kept-preflights.ts'
import { preflightCacheRules } from './preflight-cache.ts'
import type { Hop, Walk } from './walk.ts'

/** The preflight of a hop, where the request needs one and none is kept that spares it; null where the request may follow. */
export function askPreflight(
  walk: Walk,
  { url, method, recorded }: Hop,
  { cors, upgrade }: Crossing,
): Judgement | null {
  if (!cors || !needsPreflight(walk, method)) return null
  const { by, rules, page, wire, hop, names } = walk
  const origin = rules.taintedPreflightOrigin === 'page' ? page : walk.origin
  const question = { credentials: walk.plan.credentials, method, names }
  walk.isPreflighted = true
  // Only a chain that goes on can ask a second time.
  const goesOn = walk.kept !== null || isRedirection(recorded?.response?.status ?? 0)
  // The cache mode `no-store` is one of `fetch()` alone.
  if (goesOn && (rules.keepsUnderNoStore || walk.plan.as !== 'fetch')) walk.kept ??= keptPreflights(by)
  const kept = walk.isTainted && !preflightCacheRules[by].keepsForTainted ? null : walk.kept
  const isSpared = kept !== null && kept.spares(origin, url, question) && !passesBy(walk)
  if (isSpared) return null
  if (upgrade !== null) return stopped('cors', hop, 'preflight', wire, redirectedPreflight)
  return fetchPreflight(rules, { hop, page, origin, url, question }, recorded?.preflight ?? null, wire, kept)
}

function needsPreflight({ rules, plan, names, scriptNames, isPreflighted }: Walk, method: string): boolean {
  const unsafe = rules.redirectPreflightNames === 'left' ? names : scriptNames
  return (
    plan.forcesPreflight ||
    !isSafelistedMethod(method) ||
    unsafe.length > 0 ||
    (isPreflighted && rules.preflightIsSticky)
  )
}

/** Whether this engine asks a preflight anew for a request that carries a conditional header. */
function passesBy({ rules, first }: Walk): boolean {
  return !rules.keepsUnderNoStore && first.headers.some(([name]) => isConditional(name))
}
