import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import type { Crossing } from './before-sending.ts'
import type { Judgement } from './exchange.ts'
import { fetchPreflight } from './fetch-preflight.ts'
import { redirectedPreflight, stopped } from './judgements.ts'
import { keptForHop } from './kept-for-hop.ts'
import type { Hop, Walk } from './walk.ts'

/** The preflight of a hop, where the request needs one and none is kept that spares it; null where the request may follow. */
export function askPreflight(walk: Walk, hop: Hop, { cors, upgrade }: Crossing): Judgement | null {
  if (!cors || !needsPreflight(walk, hop.method)) return null
  const { rules, plan, page, names } = walk
  const { url, method, recorded } = hop
  const origin = rules.taintedPreflightOrigin === 'page' ? page : walk.origin
  const question = { credentials: plan.credentials, method, names }
  walk.isPreflighted = true
  const forHop = keptForHop(walk, hop)
  if (forHop?.kept.spares(origin, url, question, forHop.isAnew)) return null
  if (upgrade !== null) return stopped('cors', walk.hop, 'preflight', walk.wire, redirectedPreflight)
  const asked = { hop: walk.hop, page, origin, url, question }
  const keeping = forHop === null || forHop.isForgotten ? null : forHop.kept
  return fetchPreflight(rules, asked, recorded?.preflight ?? null, walk.wire, keeping)
}

function needsPreflight({ rules, plan, names, scriptNames, isPreflighted }: Walk, method: string): boolean {
  if (plan.forcesPreflight || !isSafelistedMethod(method)) return true
  // Of a beacon Firefox looks at the type that the request still has. Measured.
  const goesByWhatIsLeft = rules.redirectPreflightNames === 'left' || plan.as === 'beacon'
  return (goesByWhatIsLeft ? names : scriptNames).length > 0 || (isPreflighted && rules.preflightIsSticky)
}
