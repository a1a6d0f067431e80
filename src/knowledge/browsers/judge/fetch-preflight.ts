import type { CacheQuestion } from '../standard/preflight-cache.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement, RecordedAnswer, WireRequest } from './exchange.ts'
import type { CorsFailure } from './judge-preflight.ts'
import { judgePreflight } from './judge-preflight.ts'
import { preflightOf, stopped, unrecorded } from './judgements.ts'
import { breaksOffShort } from './lacks-body.ts'
import type { KeptPreflights } from './kept-preflights.ts'
import { isMisdirected, readAnswer } from './read-answer.ts'
import type { Rules } from '../engines/rules.ts'

/** A preflight about to be sent. */
interface PreflightAsked {
  readonly hop: number
  /** The origin of the page that fetches, which a redirect may keep from the preflight. */
  readonly page: string
  /** The origin that the preflight carries. */
  readonly origin: string
  readonly url: ParsedUrl
  readonly question: CacheQuestion
}

/**
 * Fetch standard, 4.8, CORS-preflight fetch: puts it on the wire, and gives the judgement that ends the fetch there,
 * or null where the request may follow.
 */
export function fetchPreflight(
  rules: Rules,
  { hop, page, origin, url, question }: PreflightAsked,
  came: RecordedAnswer | null,
  wire: WireRequest[],
  kept: KeptPreflights | null,
): Judgement | null {
  if (came === null) return unrecorded('preflight', hop, url.href, wire)
  const asking = preflightOf(hop, origin, question.method, question.names)
  wire.push(asking)
  const answer = readAnswer(rules, came, 'fetch', asking.method, url, [])
  if (answer === null || breaksOffShort(rules, answer, asking.method))
    return stopped('invalid-response', hop, 'preflight', wire)
  if (isMisdirected(answer)) wire.push(asking)
  const trusted = rules.ownOriginPreflightSkipsCorsCheck && url.origin === page
  const failure = judgePreflight(rules, question, trusted ? null : origin, answer, url)
  if (typeof failure === 'string') return stopped(failure, hop, 'preflight', wire)
  if (failure === null || isRefusal(failure)) kept?.keep(origin, url, question, answer, failure !== null)
  return failure === null ? null : stopped('cors', hop, 'preflight', wire, failure)
}

/** Whether a preflight was understood, and refuses. */
function isRefusal({ corsError }: CorsFailure): boolean {
  return (
    corsError === 'MethodDisallowedByPreflightResponse' || corsError === 'HeaderDisallowedByPreflightResponse'
  )
}
