import { headersAfterRedirect, isStripped } from '../standard/redirect.ts'
import type { Strips } from '../standard/redirect.ts'
import { lowerCase } from '../standard/lower-case.ts'
import { isHttpScheme, parseUrl } from '../standard/url.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { NetworkErrorReason } from './exchange.ts'
import type { CorsFailure } from './judge-preflight.ts'
import { credentialsInLocation } from './judgements.ts'
import type { CurrentRequest } from './new-request.ts'
import { namesToAsk, type RequestPlan } from './request-plan.ts'
import type { Rules } from '../engines/rules.ts'
import { turnsOf, type Walk } from './walk.ts'

const holdsCredentials = /^(?:https?:)?[\\/]{2}(?!:?@)[^\\/?#@]*@/i

/** What the redirect makes of the request. */
export interface Redirected {
  readonly request: CurrentRequest
  readonly strips: Strips
}

/**
 * Fetch standard, 4.5, HTTP-redirect fetch, from the location URL on: the next request, or why there is none. `cors`
 * stands for credentials in the location, the only way in which CORS refuses one.
 */
export function followRedirect(
  walk: Walk,
  /** Whether response tainting is `cors` already. */
  cors: boolean,
  status: number,
  location: string,
): Redirected | NetworkErrorReason {
  const { rules, page, fetch, request, crosses } = walk
  const { as, mode, keepalive } = walk.plan
  const url = parseUrl(location, request.url.href)
  // Chromium sees the credentials also before a host that names none.
  if (url === null && mode === 'cors' && rules.credentialsFirst && holdsCredentials.test(location))
    return 'cors'
  if (url === null || (location === '' && rules.refusesEmptyLocation)) return 'invalid-location'
  const refusesCredentials =
    url.includesCredentials &&
    mode === 'cors' &&
    (cors || (url.origin !== page && !rules.credentialsAfterPreflight && (crosses || rules.credentialsFirst)))
  if (refusesCredentials && rules.credentialsFirst) return 'cors'
  if (!isHttpScheme(url)) return 'scheme'
  if (turnsOf(walk) >= rules.redirectLimit(as, keepalive)) return 'too-many-redirects'
  if (refusesCredentials) return 'cors'
  const spared =
    keepalive || as.startsWith('xhr') || mode === 'navigate' || (mode === 'cors' && url.origin !== page)
  if (url.includesCredentials && !spared && rules.refusesAnyCredentials) return 'credentials-in-url'

  const crossOrigin = url.origin !== request.url.origin
  const method = rules.methodAfterRedirect(status, request.method, crossOrigin)
  const strips = { body: method !== request.method, authorization: crossOrigin }
  const left = headersAfterRedirect(request.headers, strips)
  // What outlives its page is redirected apart from it. Measured.
  const keepsAll = keepalive || (url.origin === page && fetch.inWorker !== true)
  const headers =
    keepsAll || left.length === 0 ? left : left.filter(([name]) => !rules.redirectDrops(lowerCase(name)))
  // HTTP-redirect fetch, step 3: a location without a fragment keeps that of the URL before it.
  const inherited = request.url.fragment
  const isDropped = inherited === '#' && rules.dropsEmptyFragment(as, 'inherited')
  const fragment = url.fragment || (isDropped ? '' : inherited)
  return {
    request: { method, headers, url: fragment === url.fragment ? url : { ...url, fragment } },
    strips,
  }
}

/** Whether the serialized origin is `null` from here on (redirect-taint), where a redirect leads from `request` to this origin. */
export function taints({ rules, plan: { mode }, page, request }: Walk, origin: string): boolean {
  if (origin === request.url.origin) return false
  const taintsAny = (mode === 'no-cors' || mode === 'navigate') && rules.taintsEveryCrossing.has(mode)
  return taintsAny || request.url.origin !== page
}

/** What an engine's preflight after a redirect asks permission for. */
export function namesAfterRedirect(
  rules: Rules,
  { plan: { as }, scriptNames, isPreflighted }: Walk,
  { request, strips }: Redirected,
): readonly string[] {
  switch (rules.redirectPreflightNames) {
    case 'left':
      return rules.unsafeNames(request.headers)
    case 'less-this-redirect':
      // The type of a beacon's body stays, though the body goes, once a preflight has spoken of it. Measured.
      if (as === 'beacon' && !isPreflighted) return namesToAsk(rules, as, request.headers)
      return scriptNames.filter(
        (name) => !isStripped(name, { ...strips, body: strips.body && as !== 'beacon' }),
      )
    case 'all':
      return scriptNames
  }
}

/** The CORS error of a refused location: credentials in it, or a scheme the engine has a name for. */
export function failureOfLocation(
  rules: Rules,
  mode: RequestPlan['mode'],
  reason: NetworkErrorReason,
  location: string | null,
  base: ParsedUrl,
): CorsFailure | null {
  if (reason === 'cors') return credentialsInLocation
  if (reason !== 'scheme' || location === null || mode !== 'cors') return null
  const corsError = rules.nameScheme(parseUrl(location, base.href)?.scheme ?? '')
  return corsError && { corsError, failedParameter: '' }
}
