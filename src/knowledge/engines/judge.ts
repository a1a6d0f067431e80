import { corsCheck } from '../fetch-standard/cors-check.ts'
import { visibleInBasicResponse, visibleInCorsResponse } from '../fetch-standard/exposed-header-names.ts'
import { isForbiddenMethod } from '../fetch-standard/forbidden.ts'
import { isHttpToken } from '../fetch-standard/http-token.ts'
import { isBadPort } from '../fetch-standard/is-bad-port.ts'
import { isMixedContent } from '../fetch-standard/mixed-content.ts'
import { normalizeMethod } from '../fetch-standard/normalize-method.ts'
import { headersAfterRedirect, isStripped } from '../fetch-standard/redirect.ts'
import { isSafelistedMethod } from '../fetch-standard/safelisted-method.ts'
import { isRedirectStatus } from '../fetch-standard/status.ts'
import { unsafeRequestHeaderNames } from '../fetch-standard/unsafe-request-header-names.ts'
import { includesCredentials, isHttpScheme, parseUrl } from '../fetch-standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedFetch, RecordedHop, WireRequest } from './exchange.ts'
import { judgePreflight } from './judge-preflight.ts'
import type { CorsFailure } from './judge-preflight.ts'
import { nameCorsCheckFailure } from './name-cors-check-failure.ts'
import type { Judge } from './rules-of.ts'
import { rulesOf } from './rules-of.ts'
import { settableHeaders } from './settable-headers.ts'

/** Fetch standard, 4.5: more redirects than this are a network error. */
const redirectLimit = 20

/**
 * What one engine, or the standard, does with a recorded fetch: which requests it puts on the wire, and whether
 * script gets a response (and which of its header names) or a network error (and why). Main fetch, HTTP fetch,
 * CORS-preflight fetch and HTTP-redirect fetch of the Fetch standard (4.1, 4.3, 4.5, 4.8), with the engine's rules
 * where it leaves them. A request to which the recording has no answer ends in `unrecorded`.
 */
export function judge(by: Judge, fetch: RecordedFetch): Judgement {
  const rules = rulesOf(by)
  const wire: WireRequest[] = []
  let at: 'before' | 'preflight' | 'request' | 'location' = 'before'
  let hop = 0

  const fail = (reason: NetworkErrorReason, failure: CorsFailure = noCorsError): Judgement => ({
    outcome: 'network-error',
    ...failure,
    reason,
    hop,
    at,
    wire,
  })

  let method = normalizeMethod(fetch.method)
  if (!isHttpToken(method) || isForbiddenMethod(method)) return fail('forbidden-method')
  let headers = settableHeaders(fetch.headers)
  if (headers === null) return fail('invalid-header')
  const first = parseUrl(fetch.url)
  if (first === null || !isHttpScheme(first)) return fail('scheme')
  if (includesCredentials(first)) return fail('credentials-in-url')

  const { credentials } = fetch
  const scriptNames = unsafeRequestHeaderNames(headers, rules.safelists)
  let names = scriptNames
  let url = first
  let origin = fetch.page
  let tainting: 'basic' | 'cors' = 'basic'
  let preflighted = false

  for (let redirects = 0; ; redirects += 1) {
    if (isBadPort(url.port)) return fail('bad-port')
    if (isMixedContent(fetch.page, url)) return fail('mixed-content')
    if (url.origin !== fetch.page) tainting = 'cors'

    const recorded = hopFor(fetch.hops, url, redirects === 0 ? 0 : hop + 1)
    hop = recorded
    const answers = fetch.hops[recorded]

    if (
      tainting === 'cors' &&
      (!isSafelistedMethod(method) ||
        (rules.redirectPreflightNames === 'left' ? names : scriptNames).length > 0 ||
        (preflighted && rules.preflightIsSticky))
    ) {
      at = 'preflight'
      const preflightOrigin = rules.taintedPreflightOrigin === 'page' ? fetch.page : origin
      if (answers !== undefined)
        wire.push({
          hop,
          preflight: true,
          method: 'OPTIONS',
          origin: preflightOrigin,
          acrm: method,
          acrh: names.length === 0 ? null : names.join(','),
        })
      const answer = answers?.preflight ?? null
      if (answer === null)
        return { outcome: 'unrecorded', corsError: null, hop, needs: 'preflight', url: url.href, wire }
      const trusted = rules.ownOriginPreflightSkipsCorsCheck && url.origin === fetch.page
      const question = { origin: trusted ? null : preflightOrigin, credentials, method, names }
      const failure = judgePreflight(rules, question, answer)
      if (failure !== null) return fail(failure.corsError === null ? 'multiple-locations' : 'cors', failure)
      preflighted = true
    }

    at = 'request'
    if (answers !== undefined)
      wire.push({
        hop,
        preflight: false,
        method,
        origin: tainting === 'cors' || !(method === 'GET' || method === 'HEAD') ? origin : null,
        acrm: null,
        acrh: null,
      })
    const answer = answers?.response ?? null
    if (answer === null)
      return { outcome: 'unrecorded', corsError: null, hop, needs: 'request', url: url.href, wire }

    const redirecting = isRedirectStatus(answer.status)
    const location = redirecting ? rules.location(answer.headers) : null
    if (location === 'multiple') return fail('multiple-locations')

    if (tainting === 'cors' && !(answer.status === 304 && rules.notModifiedSkipsCorsCheck)) {
      const failure = corsCheck(origin, credentials, answer.headers, rules.get)
      if (failure !== null) return fail('cors', nameCorsCheckFailure(rules, failure, answer.headers))
    }

    if (redirecting && fetch.redirect === 'error') return fail('redirect-mode')
    if (redirecting && fetch.redirect === 'manual')
      return {
        outcome: 'response',
        corsError: null,
        status: 0,
        type: 'opaqueredirect',
        redirected: false,
        visible: [],
        wire,
      }
    if (location === null)
      return {
        outcome: 'response',
        corsError: null,
        status: answer.status,
        type: tainting,
        redirected: redirects > 0,
        visible:
          tainting === 'cors'
            ? visibleInCorsResponse(answer.headers, credentials, rules.get)
            : visibleInBasicResponse(answer.headers),
        wire,
      }

    at = 'location'
    const next = parseUrl(location, url.href)
    if (next === null) return fail('invalid-location')
    if (!isHttpScheme(next)) return fail('scheme')
    if (redirects === redirectLimit) return fail('too-many-redirects')
    if (includesCredentials(next) && (tainting === 'cors' || next.origin !== fetch.page))
      return fail('cors', { corsError: 'RedirectContainsCredentials', failedParameter: '' })

    const crossOrigin = next.origin !== url.origin
    if (crossOrigin && url.origin !== fetch.page) origin = 'null'
    const nextMethod = rules.methodAfterRedirect(answer.status, method, crossOrigin)
    const strips = { body: nextMethod !== method, authorization: crossOrigin }
    method = nextMethod
    headers = headersAfterRedirect(headers, strips)
    if (rules.redirectPreflightNames === 'left') names = unsafeRequestHeaderNames(headers, rules.safelists)
    else if (rules.redirectPreflightNames === 'less-this-redirect')
      names = scriptNames.filter((name) => !isStripped(name, strips))
    url = next
    at = 'before'
  }
}

const noCorsError: CorsFailure = { corsError: null, failedParameter: '' }

/** Which recorded hop answers for a URL: the expected one, else the first of that URL; past the end where none does. */
function hopFor(hops: readonly RecordedHop[], url: URL, expected: number): number {
  const href = withoutFragment(url)
  const isOf = ({ url: recorded }: RecordedHop): boolean =>
    recorded === href || withoutFragment(parseUrl(recorded)) === href
  const following = hops[expected]
  if (following !== undefined && isOf(following)) return expected
  const index = hops.findIndex(isOf)
  return index === -1 ? hops.length : index
}

function withoutFragment(url: URL | null): string | null {
  if (url === null) return null
  return url.hash === '' && !url.href.endsWith('#') ? url.href : url.href.slice(0, url.href.indexOf('#'))
}
