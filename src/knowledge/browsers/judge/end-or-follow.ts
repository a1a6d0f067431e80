import type { HeaderList } from '../../model/case.ts'
import { getHeader } from '../standard/header-list.ts'
import { isDataUrl, parseUrl } from '../standard/url.ts'
import type { Crossing } from './before-sending.ts'
import { endInData } from './end-in-data.ts'
import { endByError, endByHand } from './end-by-redirect-mode.ts'
import type { Judgement } from './exchange.ts'
import {
  failureOfLocation,
  followRedirect,
  namesAfterRedirect,
  taints,
  type Redirected,
} from './follow-redirect.ts'
import { opaqueResponse, response, stopped } from './judgements.ts'
import { upgradedBy } from './secured-hosts.ts'
import type { Came } from './take-response.ts'
import type { Hop, Walk } from './walk.ts'
import { whyNotTaken } from './why-not-taken.ts'

/** What a response that may be read comes to: the end of the fetch, or null where the walk stands at the next URL. */
export function endOrFollow(
  walk: Walk,
  { url }: Hop,
  { cors, opaque }: Crossing,
  { answer, isRedirect, location }: Came,
): Judgement | null {
  const { rules, plan, page, request, redirects, hop, wire, fetch } = walk
  const { as, mode } = plan
  const redirected = redirects + walk.upgrades > 0
  const next = location === null ? null : followRedirect(walk, cors, answer.status, location)
  if (isRedirect && fetch.redirect !== 'follow') {
    const redirect = { answer, url, location, hop, plan, cors, redirected, wire }
    if (fetch.redirect === 'manual') return endByHand(rules, redirect)
    return endByError(rules, redirect, typeof next === 'string' ? next : null)
  }
  const elsewhere = next === 'scheme' ? parseUrl(location ?? '', url.href) : null
  if (next === null || (elsewhere !== null && rules.showsRedirectTo(as, elsewhere.scheme))) {
    const isForeign = opaque && !(rules.opensOwnOrigin && url.origin === page)
    const why = whyNotTaken(rules, as, answer, request.method, isForeign, redirects > 0)
    if (why !== null) return stopped(why, hop, 'request', wire)
    // Fetch standard, 4.1, and Subresource Integrity, 3.3.4: none is checked of an opaque response.
    if (opaque && fetch.hasIntegrity === true) return stopped('integrity', hop, 'request', wire)
    return opaque ? opaqueResponse(wire) : response(rules, plan, answer, cors, redirected, wire)
  }
  const isOfWorker = fetch.inWorker === true && mode === 'no-cors'
  if (
    elsewhere !== null &&
    isOfWorker &&
    rules.blankForWorkers &&
    /^about:blank(?:#|$)/i.test(elsewhere.href)
  )
    return opaqueResponse(wire)
  if (elsewhere !== null && isDataUrl(elsewhere) && rules.followsToData.has(as))
    return endInData(rules, as, elsewhere.href, hop, wire)
  if (typeof next === 'string')
    return stopped(next, hop, 'location', wire, failureOfLocation(rules, mode, next, location, url))
  if (rules.heedsReferrerPolicy) walk.referrerPolicy = policyOf(answer.headers) ?? walk.referrerPolicy
  goOn(walk, next)
  return null
}

function goOn(walk: Walk, next: Redirected): void {
  const { rules, plan, page, first, request, fetch } = walk
  const reachesLocalNetwork = fetch.reachesLocalNetwork === true
  const asked = { isImage: plan.isImage, redirectedFrom: first.url, reachesLocalNetwork }
  const https = plan.isImage ? upgradedBy(walk, next.request.url, asked) : null
  if (https !== null && next.request.url.origin !== page) walk.crossesUpgraded = true
  if ((https ?? next.request.url).origin !== request.url.origin && request.url.origin !== page)
    walk.loaderOrigin = 'null'
  const to = rules.upgradesImagesBeforeTaint ? (https ?? next.request.url) : next.request.url
  if (taints(walk, to.origin)) {
    // The opaque origin that taint makes is like none before: nothing is kept for it yet.
    const hadOrigin = page !== 'null' || (fetch.isFile === true && rules.filesHaveOrigins)
    if (!walk.isTainted && hadOrigin && rules.taintedPreflightOrigin === 'null') walk.kept = null
    walk.origin = 'null'
    walk.isTainted = true
  }
  walk.hasStayed = next.request.url.origin === request.url.origin
  walk.request = next.request
  walk.names = namesAfterRedirect(rules, walk, next)
  walk.redirects += 1
}

/** Referrer Policy, 8.1, "parse a referrer policy": the last token that is one. */
function policyOf(headers: HeaderList): string | null {
  const tokens = (getHeader(headers, 'referrer-policy') ?? '')
    .split(',')
    .map((token) => token.trim().toLowerCase())
  return tokens.findLast((token) => referrerPolicies.has(token)) ?? null
}

const referrerPolicies: ReadonlySet<string> = new Set([
  ...['no-referrer', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'],
  ...['same-origin', 'strict-origin', 'strict-origin-when-cross-origin', 'unsafe-url'],
])
