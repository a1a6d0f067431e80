import type { Rules } from '../engines/rules.ts'
import { parseUrl } from '../standard/url.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement, NetworkErrorReason, WireRequest } from './exchange.ts'
import { failureOfLocation } from './follow-redirect.ts'
import { opaqueRedirect, response, stopped } from './judgements.ts'
import type { ReadAnswer } from './read-answer.ts'
import type { RequestPlan } from './request-plan.ts'

/** A redirect as it came. */
interface RedirectCame {
  readonly answer: ReadAnswer
  readonly url: ParsedUrl
  /** Null where there is no place to go. */
  readonly location: string | null
  readonly hop: number
  readonly plan: RequestPlan
  readonly cors: boolean
  /** Whether another was followed before, or the engine itself went on to https. */
  readonly redirected: boolean
  readonly wire: readonly WireRequest[]
}

/** Fetch standard, 4.3, HTTP fetch, step 8: `redirect: 'manual'` hands out a redirect unseen, if its scheme will do. */
export function endByHand(rules: Rules, { location, url, hop, redirected, wire }: RedirectCame): Judgement {
  const scheme = location === null ? null : parseUrl(location, url.href)?.scheme
  if (!scheme || rules.followsByHand(scheme)) return opaqueRedirect(redirected, wire)
  return stopped('scheme', hop, 'location', wire)
}

/** The same step: `redirect: 'error'` refuses it. `refusal` is why it would not have been followed anyhow. */
export function endByError(
  rules: Rules,
  { answer, url, location, hop, plan, cors, redirected, wire }: RedirectCame,
  refusal: NetworkErrorReason | null,
): Judgement {
  if (refusal === 'cors' && rules.credentialsFirst)
    return stopped('cors', hop, 'location', wire, failureOfLocation(rules, plan.mode, refusal, location, url))
  if (rules.errorModeRefuses === 'location' && (location === null || location === ''))
    return response(rules, plan, answer, cors, redirected, wire)
  return stopped('redirect-mode', hop, 'request', wire)
}
