import type { HeaderList } from '../../model/case.ts'
import { isConditional } from '../standard/conditional-headers.ts'
import { isBlockedByResourcePolicy } from '../standard/cross-origin-resource-policy.ts'
import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { isRedirection } from '../standard/status.ts'
import { isDataUrl } from '../standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedFetch, WireRequest } from './exchange.ts'
import { embedderPolicyOf } from './embedder-policy-of.ts'
import { endByError, endByHand } from './end-by-redirect-mode.ts'
import { fetchPreflight } from './fetch-preflight.ts'
import { failureOfLocation, followRedirect, namesAfterRedirect, redirectLimit } from './follow-redirect.ts'
import { judgeHandshake } from './judge-handshake.ts'
import { requestPlan } from './request-plan.ts'
import { isBlockedAsMixed, upgradedAtOnce } from './upgrades.ts'
import type { AskedFor } from './upgrades.ts'
import { whyNotTaken } from './why-not-taken.ts'
import { hopOf } from './hop-of.ts'
import type { CorsFailure } from './judge-preflight.ts'
import {
  actualOf,
  dataResponse,
  credentialsInLocation,
  opaqueResponse,
  redirectedPreflight,
  redirectTo,
  response,
  stopped,
  unrecorded,
} from './judgements.ts'
import { keptPreflights } from './kept-preflights.ts'
import type { KeptPreflights } from './kept-preflights.ts'
import { failureOfCorsCheck } from './name-cors-check-failure.ts'
import type { CurrentRequest } from './new-request.ts'
import { newRequest } from './new-request.ts'
import { isMisdirected, readAnswer } from './read-answer.ts'
import { preloadedUpgrade } from '../engines/preloaded-hosts.ts'
import type { Judge } from '../engines/rules-of.ts'
import { rulesOf } from '../engines/rules-of.ts'
import type { Rules } from '../engines/rules.ts'
import { settableIn } from '../engines/settable-headers.ts'

/**
 * What one engine, or the standard, does with a recorded fetch: which requests it puts on the wire, and whether
 * script gets a response (and which of its header names) or a network error (and why). Main fetch, HTTP fetch,
 * CORS-preflight fetch and HTTP-redirect fetch of the Fetch standard (4.1, 4.3, 4.5, 4.8), with the engine's rules
 * where it leaves them. A request to which the recording has no answer ends in `unrecorded`. The cache mode is
 * `no-store`, so that every preflight is asked anew where the engine heeds it, unless `kept` is given.
 */
export function judge(by: Judge, fetch: RecordedFetch, kept: KeptPreflights | null = null): Judgement {
  return judgeRequest(by, fetch, newRequest(fetch), kept)
}

/** As `judge`, for a caller that has the request already because it asks several engines. */
export function judgeRequest(
  by: Judge,
  fetch: RecordedFetch,
  made: CurrentRequest | NetworkErrorReason,
  kept: KeptPreflights | null = null,
): Judgement {
  const judgement = walk(by, fetch, made, kept)
  if (judgement.outcome === 'network-error') kept?.failed(judgement.reason)
  return judgement
}

function walk(
  by: Judge,
  fetch: RecordedFetch,
  made: CurrentRequest | NetworkErrorReason,
  given: KeptPreflights | null,
): Judgement {
  const wire: WireRequest[] = []
  if (typeof made === 'string') return stopped(made, 0, 'before', wire)

  const rules = rulesOf(by)
  const { hops } = fetch
  const page = (rules.keepsOtherOrigins ? fetch.pageOfScheme : undefined) ?? fetch.page
  const plan = requestPlan(rules, fetch)
  const { as, mode, credentials, forcesPreflight, isImage } = plan
  const embedder = fetch.securePage === true ? 'https:' : page
  if (mode === 'websocket') return judgeHandshake(rules, embedder, { ...fetch, page }, made)
  const headers = mode === 'no-cors' ? [] : settableIn(rules, made.headers)
  if (headers.some(([name]) => rules.refusesToSend(name))) return stopped('invalid-header', 0, 'before', wire)
  const scriptNames = rules.unsafeNames(headers)
  const setsOutWithCredentials = credentials === 'same-origin' && made.url.origin === page
  let kept = given
  let request: CurrentRequest = headers === made.headers ? made : { ...made, headers }
  let names = scriptNames
  let origin = page
  let crossed = false
  let preflighted = false
  let sendsOrigin = false
  let tainted = false
  let failsBehindPreflight: CorsFailure | null = null
  let upgradedFrom: number | null = null
  let upgrades = 0
  let hop = -1
  let stays = false

  for (let redirects = 0; ; redirects += 1) {
    const { url, method } = request
    const found = hopOf(hops, url, hop + 1)
    const recorded = found === hops.length && upgradedFrom !== null ? upgradedFrom : found
    upgradedFrom = null
    const answers = hops[recorded]
    hop = recorded
    if (isDataUrl(url)) return dataResponse(rules, wire)
    if (rules.isBadPort(url.port)) return stopped('bad-port', hop, 'before', wire)
    const asked: AskedFor = { isImage, redirectedFrom: redirects > 0 ? made.url : null }
    const mixed = isBlockedAsMixed(rules, embedder, url, asked)
    const lateRefusal = redirects > 0 && rules.mixedContentAfterPreflight
    if (mixed && !lateRefusal) return stopped('mixed-content', hop, 'before', wire)
    const upgraded = upgradedAtOnce(rules, embedder, url, asked)
    if (upgraded !== null) {
      if (rules.countsUpgrades && redirects + upgrades >= redirectLimit)
        return stopped('too-many-redirects', hop, 'before', wire)
      request = { ...request, url: { ...upgraded, fragment: url.fragment } }
      upgradedFrom = upgraded.port === '' ? hop : null
      upgrades += 1
      redirects -= 1
      continue
    }
    crossed ||= url.origin !== page
    if (crossed && mode === 'same-origin') return stopped('request-mode', hop, 'before', wire)
    const cors = crossed && mode === 'cors'
    const opaque = crossed && mode === 'no-cors'
    if (opaque && fetch.redirect !== 'follow') return stopped('redirect-mode', hop, 'before', wire)
    const upgrade = rules.preloadedHosts === 'redirected' ? preloadedUpgrade(url) : null

    const unsafe = rules.redirectPreflightNames === 'left' ? names : scriptNames
    if (
      cors &&
      (forcesPreflight ||
        !isSafelistedMethod(method) ||
        unsafe.length > 0 ||
        (preflighted && rules.preflightIsSticky))
    ) {
      const question = { credentials, method, names }
      const preflight = {
        hop,
        page,
        origin: rules.taintedPreflightOrigin === 'page' ? page : origin,
        url,
        question,
      }
      // Only a chain that goes on can ask a second time.
      const goesOn = kept !== null || isRedirection(answers?.response?.status ?? 0)
      if (goesOn && rules.keepsUnderNoStore) kept ??= keptPreflights(by)
      if (kept === null || !kept.spares(preflight.origin, url, question) || passesBy(rules, headers)) {
        if (upgrade !== null) return stopped('cors', hop, 'preflight', wire, redirectedPreflight)
        const end = fetchPreflight(rules, preflight, answers?.preflight ?? null, wire, kept)
        if (end !== null) return end
      }
      preflighted = true
    }

    if (failsBehindPreflight !== null) return stopped('cors', hop, 'before', wire, failsBehindPreflight)
    if (mixed) return stopped('mixed-content', hop, 'before', wire)
    if (url.includesCredentials && cors && redirects > 0)
      return stopped('cors', hop, 'before', wire, credentialsInLocation)

    const came = upgrade ? redirectTo(upgrade, origin) : (answers?.response ?? null)
    if (came === null) return unrecorded('request', hop, url.href, wire)
    sendsOrigin =
      cors ||
      rules.sendOwnOrigin.has(as) ||
      (method !== 'GET' && method !== 'HEAD') ||
      (sendsOrigin && rules.originIsSticky && mode !== 'navigate' && (cors || !tainted || stays))
    const sent = actualOf(hop, sendsOrigin ? origin : null, method)
    if (upgrade === null) wire.push(sent)
    const ranged = headers.some(([name]) => name === 'range')
    const answer = readAnswer(rules, came, { method, url, ranged })
    if (answer === null) return stopped('invalid-response', hop, 'request', wire)
    if (isMisdirected(answer)) wire.push(sent)

    const turns = redirects + (rules.countsUpgrades ? upgrades : 0)
    const offered = isRedirection(answer.status) ? rules.location(answer.headers) : null
    const redirecting = rules.redirectsWith(answer.status, offered)
    const location = redirecting ? offered : null
    if (rules.locationBeforeCors && location !== null) {
      if (!rules.isUrl(location, url.href)) return stopped('invalid-location', hop, 'location', wire)
      if (turns >= redirectLimit) return stopped('too-many-redirects', hop, 'location', wire)
    }
    if (cors) {
      const failure = failureOfCorsCheck(rules, origin, credentials, answer.headers)
      if (failure !== null) return stopped('cors', hop, 'request', wire, failure)
      if (rules.redirectsCheckedTwice && redirecting && setsOutWithCredentials)
        failsBehindPreflight = failureOfCorsCheck(rules, origin, 'include', answer.headers)
    }
    if (
      opaque &&
      isBlockedByResourcePolicy(
        page,
        embedderPolicyOf(fetch),
        url,
        answer.headers,
        rules.takesUnknownResourcePolicy,
      )
    )
      return stopped('resource-policy', hop, 'request', wire)
    const redirected = redirects + upgrades > 0
    const next =
      location === null
        ? null
        : followRedirect(rules, { page, as, mode, request, cors, redirects: turns }, answer.status, location)
    if (redirecting && fetch.redirect !== 'follow') {
      const redirect = { answer, url, location, hop, plan, cors, redirected, wire }
      if (fetch.redirect === 'manual') return endByHand(rules, redirect)
      return endByError(rules, redirect, typeof next === 'string' ? next : null)
    }
    if (next === null) {
      const why = whyNotTaken(rules, as, answer, opaque, redirects > 0)
      if (why !== null) return stopped(why, hop, 'request', wire)
      return opaque ? opaqueResponse(wire) : response(rules, plan, answer, cors, redirected, wire)
    }
    if (typeof next === 'string')
      return stopped(next, hop, 'location', wire, failureOfLocation(rules, mode, next, location, url))
    const https = rules.upgradesImagesBeforeTaint
      ? upgradedAtOnce(rules, embedder, next.request.url, { isImage, redirectedFrom: made.url })
      : null
    if (next.taints && https?.origin !== url.origin) {
      // The opaque origin that taint makes is like none before: nothing is kept for it yet.
      if (!tainted && page !== 'null' && rules.taintedPreflightOrigin === 'null') kept = null
      origin = 'null'
      tainted = true
    }
    stays = next.request.url.origin === url.origin
    request = next.request
    names = namesAfterRedirect(rules, as, scriptNames, next)
  }
}

/** Whether this engine asks a preflight anew for a request that carries a conditional header. */
function passesBy(rules: Rules, headers: HeaderList): boolean {
  return !rules.keepsUnderNoStore && headers.some(([name]) => isConditional(name))
}
