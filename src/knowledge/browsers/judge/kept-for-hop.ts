import { isRedirection } from '../standard/status.ts'
import { keptPreflights, type KeptPreflights } from './kept-preflights.ts'
import { asksAnew, preflightCacheRules, type PreflightCacheRules } from './preflight-cache.ts'
import type { Hop, Walk } from './walk.ts'

/** What is kept of preflights where a hop needs one. */
interface KeptForHop {
  readonly kept: KeptPreflights
  /** Whether the preflight is asked anew, whatever is kept. */
  readonly isAnew: boolean
  /** Whether what comes of it is not kept. */
  readonly isForgotten: boolean
}

/** Null where nothing is kept, or can be asked for a second time: only a chain that goes on can. */
export function keptForHop(walk: Walk, { recorded }: Hop): KeptForHop | null {
  if (walk.kept === null && !isRedirection(recorded?.response?.status ?? 0)) return null
  const { by, plan, fetch, first } = walk
  const { keepsForTainted, forgetsUnder }: PreflightCacheRules = preflightCacheRules[by]
  // The cache mode is one of `fetch()` alone.
  const cache = plan.as === 'fetch' ? (fetch.cache ?? 'no-store') : 'default'
  const isAnew = asksAnew(by, plan.as, cache, first.headers, fetch.inWorker === true)
  if (!isAnew) walk.kept ??= keptPreflights(by)
  if (walk.kept === null || (walk.isTainted && !keepsForTainted)) return null
  return { kept: walk.kept, isAnew, isForgotten: forgetsUnder.has(cache) }
}
