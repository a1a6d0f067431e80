import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { isRedirection } from '../standard/status.ts'
import type { Crossing } from './before-sending.ts'
import type { Judgement } from './exchange.ts'
import { fetchPreflight } from './fetch-preflight.ts'
import { redirectedPreflight, stopped } from './judgements.ts'
import { keptPreflights } from './kept-preflights.ts'
import { asksAnew, preflightCacheRules, type PreflightCacheRules } from './preflight-cache.ts'
import type { Hop, Walk } from './walk.ts'

/** The preflight of a hop, where the request needs one and none is kept that spares it; null where the request may follow. */
export function askPreflight(
  walk: Walk,
  { url, method, recorded }: Hop,
  { cors, upgrade }: Crossing,
): Judgement | null {
  if (!cors || !needsPreflight(walk, method)) return null
  const { by, rules, plan, page, wire, hop, names } = walk
  const origin = rules.taintedPreflightOrigin === 'page' ? page : walk.origin
  const question = { credentials: plan.credentials, method, names }
  walk.isPreflighted = true
  const { keepsForTainted, forgetsUnder }: PreflightCacheRules = preflightCacheRules[by]
  // The cache mode is one of `fetch()` alone.
  const cache = plan.as === 'fetch' ? (walk.fetch.cache ?? 'no-store') : 'default'
  // Only a chain that goes on can ask a second time.
  const goesOn = walk.kept !== null || isRedirection(recorded?.response?.status ?? 0)
  const isAnew = !goesOn || asksAnew(by, plan.as, cache, walk.first.headers, walk.fetch.inWorker === true)
  if (!isAnew) walk.kept ??= keptPreflights(by)
  const isKept =
    keepsForTainted === 'all' || (keepsForTainted === 'all-but-files' && walk.fetch.isFile !== true)
  const kept = walk.isTainted && !isKept ? null : walk.kept
  if (kept?.spares(origin, url, question, isAnew)) return null
  if (upgrade !== null) return stopped('cors', hop, 'preflight', wire, redirectedPreflight)
  const asked = { hop, page, origin, url, question }
  return fetchPreflight(
    rules,
    asked,
    recorded?.preflight ?? null,
    wire,
    forgetsUnder.has(cache) ? null : kept,
  )
}

function needsPreflight({ rules, plan, names, scriptNames, isPreflighted }: Walk, method: string): boolean {
  // Of a beacon Firefox looks at the type that the request still has. Measured.
  const goesByWhatIsLeft = rules.redirectPreflightNames === 'left' || plan.as === 'beacon'
  const unsafe = goesByWhatIsLeft ? names : scriptNames
  return (
    plan.forcesPreflight ||
    !isSafelistedMethod(method) ||
    unsafe.length > 0 ||
    (isPreflighted && rules.preflightIsSticky)
  )
}
