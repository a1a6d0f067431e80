import { isMixed } from './before-sending.ts'
import type { Judgement, NetworkErrorReason } from './exchange.ts'
import { stopped } from './judgements.ts'
import type { Walk } from './walk.ts'

/** The judgement as script hears of it: never, where the engine was measured to leave such a fetch without an end. */
export function asHeard(walk: Walk, judgement: Judgement): Judgement {
  const { rules, plan, fetch, page, request, hop, wire } = walk
  if (rules.endsAs === null || judgement.outcome === 'unrecorded' || hop < 0) return judgement
  const isError = judgement.outcome === 'network-error'
  const at = isError ? judgement.at : 'request'
  const recorded = fetch.hops[hop]
  const came = at === 'before' ? null : at === 'preflight' ? recorded?.preflight : recorded?.response
  const end = {
    as: plan.as,
    redirect: fetch.redirect,
    page,
    inWorker: fetch.inWorker === true,
    url: request.url,
    redirected: walk.redirects > 0,
    reason: isError ? judgement.reason : null,
    isMixed: isError && isUnasked.has(judgement.reason) && isMixed(walk, request.url),
    answer: came ?? null,
  }
  const otherwise = rules.endsAs(end)
  return otherwise === null ? judgement : stopped(otherwise, hop, at, wire)
}

/** Why a URL was not asked for, and neither would be if it were no mixed content. */
const isUnasked: ReadonlySet<NetworkErrorReason> = new Set(['bad-port', 'unreachable'])
