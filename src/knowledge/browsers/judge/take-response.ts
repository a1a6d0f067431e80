import { isBlockedByResourcePolicy } from '../standard/cross-origin-resource-policy.ts'
import { getHeader } from '../standard/header-list.ts'
import { isRedirection } from '../standard/status.ts'
import type { Crossing } from './before-sending.ts'
import { embedderPolicyOf } from './embedder-policy-of.ts'
import { parseUrl, type ParsedUrl } from '../standard/url.ts'
import type { Judgement, RecordedAnswer } from './exchange.ts'
import { actualOf, redirectTo, stopped, unrecorded } from './judgements.ts'
import { failureOfCorsCheck } from './name-cors-check-failure.ts'
import { breaksOffShort } from './lacks-body.ts'
import { asksForPassword, isMisdirected, readAnswer, type ReadAnswer } from './read-answer.ts'
import { noteSecurity } from './secured-hosts.ts'
import { turnsOf, type Hop, type Walk } from './walk.ts'

/** A response as this engine reads it. */
export interface Came {
  readonly answer: ReadAnswer
  /** Whether it is a redirect to this engine, and where to. */
  readonly isRedirect: boolean
  readonly location: string | null
}

/** HTTP-network-or-cache fetch (4.6): puts the request on the wire and reads what came, or ends there. */
export function takeResponse(walk: Walk, hop: Hop, { cors, upgrade }: Crossing): Came | Judgement {
  const { rules, wire, first } = walk
  const { url, method, recorded } = hop
  const came = upgrade ? redirectTo(upgrade, walk.origin) : (recorded?.response ?? null)
  if (came === null || comesAgainFromCache(walk, came)) return unrecorded('request', walk.hop, url.href, wire)
  walk.sendsOrigin = sendsOrigin(walk, method, cors)
  const sent = actualOf(walk.hop, walk.sendsOrigin ? originSaid(walk, url, cors) : null, method)
  if (upgrade === null) wire.push(sent)
  // What is recorded of http counts for https where nothing else is.
  else if (walk.secured !== null && upgrade.port === '') walk.upgradedFrom = walk.hop
  const answer = readAnswer(rules, came, walk.plan.as, method, url, first.headers)
  if (answer === null) return stopped('invalid-response', walk.hop, 'request', wire)
  const logsIn = rules.logsInFromUrl && url.includesCredentials && asksForPassword(answer)
  if (isMisdirected(answer) || logsIn) wire.push(sent)
  const offered = isRedirection(answer.status) ? rules.location(answer.headers) : null
  const isRedirect = rules.redirectsWith(answer.status, offered)
  const location = isRedirect ? offered : null
  if (location !== null) noteSecurity(walk, hop, answer.headers)
  // What asks for credentials is read to its end as well, before script hears of it. Measured.
  const isReadWhole = location !== null || answer.status === 401 || answer.status === 407
  if (isReadWhole && breaksOffShort(rules, answer, method))
    return stopped('invalid-response', walk.hop, 'request', wire)
  return { answer, isRedirect, location }
}

/** Whether the HTTP cache, which is not on record, decides over a URL that the chain comes back to. */
function comesAgainFromCache({ plan, redirects, fetch, wire, hop }: Walk, came: RecordedAnswer): boolean {
  if (redirects === 0 || !mayBeStored(came)) return false
  const cache = plan.as === 'fetch' ? (fetch.cache ?? 'no-store') : 'default'
  if (cache === 'no-store' || cache === 'reload') return false
  return wire.some((sent) => !sent.preflight && sent.hop === hop)
}

/** RFC 9111, 3 and 4.2.2. */
function mayBeStored({ status, headers }: RecordedAnswer): boolean {
  const cacheControl = getHeader(headers, 'cache-control')?.toLowerCase() ?? ''
  if (cacheControl.includes('no-store')) return false
  return (
    status === 301 ||
    status === 308 ||
    /max-age=[1-9]/.test(cacheControl) ||
    getHeader(headers, 'expires') !== null
  )
}

/**
 * Fetch standard, 3.2, "append a request Origin header": without CORS the referrer policy of an https page decides
 * what goes to plain http, and that of a redirect may keep it back.
 */
function originSaid(walk: Walk, { scheme, origin: to, host }: ParsedUrl, cors: boolean): string {
  const { rules, plan, page, origin, referrerPolicy } = walk
  if (cors) return origin
  const isDowngrade =
    scheme === 'http:' &&
    page.startsWith('https:') &&
    !rules.tellsHttp(referrerPolicy, parseUrl(page)?.host ?? '', host)
  const isKept = referrerPolicy === 'no-referrer' || (referrerPolicy === 'same-origin' && to !== page)
  return isDowngrade || (plan.mode !== 'cors' && isKept) ? 'null' : origin
}

function sendsOrigin(walk: Walk, method: string, cors: boolean): boolean {
  const { rules, plan, hasStayed } = walk
  return (
    cors ||
    (rules.upgradedCrossing === 'said' && walk.crossesUpgraded && plan.mode === 'cors') ||
    rules.sendOwnOrigin.has(plan.as) ||
    (method !== 'GET' && method !== 'HEAD') ||
    (walk.sendsOrigin && rules.originIsSticky && plan.mode !== 'navigate' && hasStayed)
  )
}

/** What ends the fetch at this response, whether it redirects or not: its location, the CORS check, its policy. */
export function endedByResponse(
  walk: Walk,
  { url }: Hop,
  { cors, opaque }: Crossing,
  { answer, isRedirect, location }: Came,
): Judgement | null {
  const { rules, plan, page, origin, hop, wire, fetch } = walk
  if (rules.locationBeforeCors && location !== null) {
    if (!rules.isUrl(location, url.href)) return stopped('invalid-location', hop, 'location', wire)
    if (turnsOf(walk) >= rules.redirectLimit(plan.as, plan.keepalive))
      return stopped('too-many-redirects', hop, 'location', wire)
  }
  if (cors) {
    const loader = plan.isImage && rules.upgradedCrossing === 'checked' ? walk.loaderOrigin : origin
    const failure =
      failureOfCorsCheck(rules, origin, plan.credentials, answer) ??
      (loader === origin ? null : failureOfCorsCheck(rules, loader, plan.credentials, answer))
    if (failure !== null) return stopped('cors', hop, 'request', wire, failure)
    const setOutWithCredentials = plan.credentials === 'same-origin' && walk.first.url.origin === page
    if (setOutWithCredentials && rules.refusesHost(url.host, 'answered'))
      return stopped('unreachable', hop, 'request', wire)
    if (rules.redirectsCheckedTwice && isRedirect && setOutWithCredentials)
      walk.failsBehindPreflight = failureOfCorsCheck(rules, origin, 'include', answer)
  }
  const isRefused =
    opaque &&
    isBlockedByResourcePolicy(
      page,
      embedderPolicyOf(fetch),
      url,
      rules.get(answer.headers, 'cross-origin-resource-policy'),
      rules.takesUnknownResourcePolicy,
      rules.sharesSite,
    )
  return isRefused ? stopped('resource-policy', hop, 'request', wire) : null
}
