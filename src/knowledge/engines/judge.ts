import { corsCheck } from '../fetch-standard/cors-check.ts'
import { isBadPort } from '../fetch-standard/is-bad-port.ts'
import { isMixedContent } from '../fetch-standard/mixed-content.ts'
import { isStripped } from '../fetch-standard/redirect.ts'
import { isSafelistedMethod } from '../fetch-standard/safelisted-method.ts'
import { isRedirectStatus } from '../fetch-standard/status.ts'
import type { ParsedUrl } from '../fetch-standard/url.ts'
import { parseUrl } from '../fetch-standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedFetch, WireRequest } from './exchange.ts'
import { followRedirect } from './follow-redirect.ts'
import type { Redirected } from './follow-redirect.ts'
import { hopOf } from './hop-of.ts'
import type { CorsFailure } from './judge-preflight.ts'
import {
  actualOf,
  credentialsInLocation,
  noCorsError,
  opaqueRedirect,
  preflightOf,
  response,
  stopped,
  unrecorded,
} from './judgements.ts'
import type { KeptPreflights } from './kept-preflights.ts'
import { judgePreflight } from './judge-preflight.ts'
import { nameCorsCheckFailure } from './name-cors-check-failure.ts'
import type { CurrentRequest } from './new-request.ts'
import { newRequest } from './new-request.ts'
import type { Rules } from './rules.ts'
import type { Judge } from './rules-of.ts'
import { rulesOf } from './rules-of.ts'

/**
 * What one engine, or the standard, does with a recorded fetch: which requests it puts on the wire, and whether
 * script gets a response (and which of its header names) or a network error (and why). Main fetch, HTTP fetch,
 * CORS-preflight fetch and HTTP-redirect fetch of the Fetch standard (4.1, 4.3, 4.5, 4.8), with the engine's rules
 * where it leaves them. A request to which the recording has no answer ends in `unrecorded`. Every preflight is asked
 * anew unless `kept` is given.
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
  const wire: WireRequest[] = []
  if (typeof made === 'string') return stopped(made, 0, 'before', wire)

  const rules = rulesOf(by)
  const { page, credentials, hops } = fetch
  const embedder = fetch.securePage === true ? 'https:' : page
  const scriptNames = rules.unsafeNames(made.headers)
  let request = made
  let names = scriptNames
  let origin = page
  let cors = false
  let preflighted = false
  let sendsOrigin = false
  let tainted = false
  let hop = -1

  for (let redirects = 0; ; redirects += 1) {
    const { url, method } = request
    const recorded = hopOf(hops, url, hop + 1)
    const answers = hops[recorded]
    hop = recorded
    if (isBadPort(url.port)) return stopped('bad-port', hop, 'before', wire)
    const mixed = isMixedContent(embedder, url, rules.isTrustworthy)
    const lateRefusal = redirects > 0 && rules.mixedContentAfterPreflight
    if (mixed && !lateRefusal) return stopped('mixed-content', hop, 'before', wire)
    cors ||= url.origin !== page

    const unsafe = rules.redirectPreflightNames === 'left' ? names : scriptNames
    if (
      cors &&
      (!isSafelistedMethod(method) || unsafe.length > 0 || (preflighted && rules.preflightIsSticky))
    ) {
      const asks = rules.taintedPreflightOrigin === 'page' ? page : origin
      const asked = { credentials, method, names }
      // The opaque origin that taint makes is like no other, not even the next of its kind: nothing is kept for it.
      const cache = tainted && asks !== page ? null : kept
      if (cache === null || !cache.spares(asks, url.href, asked)) {
        const answer = answers?.preflight ?? null
        if (answer === null) return unrecorded('preflight', hop, url.href, wire)
        wire.push(preflightOf(hop, asks, method, names))
        const trusted = rules.ownOriginPreflightSkipsCorsCheck && url.origin === page
        const failure = judgePreflight(rules, asked, trusted ? null : asks, answer)
        if (failure === null || isRefusal(failure))
          cache?.keep(asks, url.href, asked, answer.headers, failure !== null)
        if (failure !== null) return stopped(reasonOf(failure), hop, 'preflight', wire, failure)
      }
      preflighted = true
    }

    if (mixed) return stopped('mixed-content', hop, 'before', wire)
    if (url.includesCredentials && cors) return stopped('cors', hop, 'before', wire, credentialsInLocation)

    const answer = answers?.response ?? null
    if (answer === null) return unrecorded('request', hop, url.href, wire)
    sendsOrigin = cors || (method !== 'GET' && method !== 'HEAD') || (sendsOrigin && rules.originIsSticky)
    wire.push(actualOf(hop, sendsOrigin ? origin : null, method))

    const redirecting = isRedirectStatus(answer.status)
    const location = redirecting ? rules.location(answer.headers) : null
    if (location === 'multiple') return stopped('multiple-locations', hop, 'request', wire)
    if (rules.invalidLocationFirst && location !== null && parseUrl(location, url.href) === null)
      return stopped('invalid-location', hop, 'location', wire)
    if (cors) {
      const failed = corsCheck(origin, credentials, answer.headers, rules.get)
      if (failed !== null)
        return stopped('cors', hop, 'request', wire, nameCorsCheckFailure(rules, failed, answer.headers))
    }
    if (redirecting && fetch.redirect === 'manual') {
      const scheme = location === null ? null : parseUrl(location, url.href)?.scheme
      if (!scheme || rules.followsByHand(scheme)) return opaqueRedirect(wire)
      return stopped('scheme', hop, 'location', wire)
    }
    const next =
      location === null
        ? null
        : followRedirect(rules, { page, request, cors, redirects }, answer.status, location)
    if (redirecting && fetch.redirect === 'error') {
      if (next === 'cors' && rules.credentialsBeforeErrorMode)
        return stopped('cors', hop, 'location', wire, failureOf(rules, next, location, url))
      if (rules.errorModeRefuses === 'location' && (location === null || location === ''))
        return response(rules, credentials, answer, cors, redirects > 0, wire)
      return stopped('redirect-mode', hop, 'request', wire)
    }
    if (next === null) return response(rules, credentials, answer, cors, redirects > 0, wire)
    if (typeof next === 'string')
      return stopped(next, hop, 'location', wire, failureOf(rules, next, location, url))
    if (next.taints) {
      origin = 'null'
      tainted = true
    }
    request = next.request
    names = namesAfterRedirect(rules, scriptNames, next)
  }
}

/** What an engine's preflight after a redirect asks leave for. */
function namesAfterRedirect(
  rules: Rules,
  scriptNames: readonly string[],
  { request, strips }: Redirected,
): readonly string[] {
  switch (rules.redirectPreflightNames) {
    case 'left':
      return rules.unsafeNames(request.headers)
    case 'less-this-redirect':
      return scriptNames.filter((name) => !isStripped(name, strips))
    case 'all':
      return scriptNames
  }
}

/** The CORS error of a refused location: credentials in it, or a scheme the engine has a name for. */
function failureOf(
  rules: Rules,
  reason: NetworkErrorReason,
  location: string | null,
  base: ParsedUrl,
): CorsFailure {
  if (reason === 'cors') return credentialsInLocation
  if (reason !== 'scheme' || location === null) return noCorsError
  const scheme = parseUrl(location, base.href)?.scheme ?? ''
  return { corsError: rules.nameScheme(scheme), failedParameter: '' }
}

/** Whether a preflight was understood, and refuses. */
function isRefusal({ corsError }: CorsFailure): boolean {
  return (
    corsError === 'MethodDisallowedByPreflightResponse' || corsError === 'HeaderDisallowedByPreflightResponse'
  )
}

/** A preflight that fails without a CORS error fell to its several `Location` headers. */
function reasonOf({ corsError }: CorsFailure): NetworkErrorReason {
  return corsError === null ? 'multiple-locations' : 'cors'
}
