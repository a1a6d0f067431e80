import { visibleInBasicResponse, visibleInCorsResponse } from '../standard/exposed-header-names.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedAnswer, WireRequest } from './exchange.ts'
import type { CorsFailure } from './judge-preflight.ts'
import type { ReadAnswer } from './read-answer.ts'
import type { RequestPlan } from './request-plan.ts'
import type { Rules } from '../engines/rules.ts'

/** A preflight as it goes on the wire. */
export function preflightOf(
  hop: number,
  origin: string,
  acrm: string,
  names: readonly string[],
): WireRequest {
  const acrh = names.length < 2 ? (names[0] ?? null) : names.join(',')
  return { hop, preflight: true, method: 'OPTIONS', origin, acrm, acrh }
}

/** A request as it goes on the wire. */
export function actualOf(hop: number, origin: string | null, method: string): WireRequest {
  return { hop, preflight: false, method, origin, acrm: null, acrh: null }
}

/** Fetch standard, 2.2.6: the filtered response that script gets. */
export function response(
  rules: Rules,
  { credentials, as }: Pick<RequestPlan, 'credentials' | 'as'>,
  { status, headers, said }: ReadAnswer,
  cors: boolean,
  redirected: boolean,
  wire: readonly WireRequest[],
): Judgement {
  return {
    outcome: 'response',
    corsError: null,
    // Fetch standard, 5.5: an unsigned short.
    status: status & 0xffff,
    type: cors ? 'cors' : 'basic',
    redirected,
    visible: cors
      ? visibleInCorsResponse(
          headers,
          credentials,
          rules.exposedNames(said.exposeHeaders, credentials, as, headers),
        )
      : visibleInBasicResponse(headers),
    wire,
  }
}

/** Fetch standard, 2.2.6, "opaque filtered response": it came, and script sees nothing of it. */
export function opaqueResponse(wire: readonly WireRequest[]): Judgement {
  return filtered('opaque', false, wire)
}

/** Fetch standard, 4.2, scheme fetch of a `data:` URL: answered by the browser, whatever the method. */
export function dataResponse(rules: Rules, wire: readonly WireRequest[]): Judgement {
  const visible = rules.dataUrlHeaders
  return {
    outcome: 'response',
    corsError: null,
    status: 200,
    type: 'basic',
    redirected: false,
    visible,
    wire,
  }
}

/** Fetch standard, 2.2.6, "opaque-redirect filtered response", which tells whether its URL is the first. */
export function opaqueRedirect(redirected: boolean, wire: readonly WireRequest[]): Judgement {
  return filtered('opaqueredirect', redirected, wire)
}

function filtered(
  type: 'opaque' | 'opaqueredirect',
  redirected: boolean,
  wire: readonly WireRequest[],
): Judgement {
  return { outcome: 'response', corsError: null, status: 0, type, redirected, visible: [], wire }
}

/** A network error, with where and why. */
export function stopped(
  reason: NetworkErrorReason,
  hop: number,
  at: 'before' | 'preflight' | 'request' | 'location',
  wire: readonly WireRequest[],
  failure: CorsFailure | null = null,
): Judgement {
  const corsError = failure?.corsError ?? null
  const failedParameter = failure?.failedParameter ?? ''
  return { outcome: 'network-error', corsError, reason, hop, at, failedParameter, wire }
}

/** The recording has no response. */
export function unrecorded(
  needs: 'preflight' | 'request',
  hop: number,
  url: string,
  wire: readonly WireRequest[],
): Judgement {
  return { outcome: 'unrecorded', corsError: null, hop, needs, url, wire }
}

/** A network error for the credentials in a location. */
export const credentialsInLocation: CorsFailure = {
  corsError: 'RedirectContainsCredentials',
  failedParameter: '',
}

/** A preflight that the browser itself would have to redirect. */
export const redirectedPreflight: CorsFailure = {
  corsError: 'PreflightDisallowedRedirect',
  failedParameter: '',
}

/** The redirect that a browser makes itself, without asking anybody: it passes the CORS check of whoever asks. */
export function redirectTo({ href }: ParsedUrl, origin: string): RecordedAnswer {
  return {
    status: 307,
    headers: [
      ['location', href],
      ['access-control-allow-origin', origin],
      ['access-control-allow-credentials', 'true'],
    ],
  }
}
