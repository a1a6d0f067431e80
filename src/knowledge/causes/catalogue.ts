import { refusedByApplication } from './refused-by-application.ts'
import { loginRedirect } from './login-redirect.ts'
import type { CauseId } from '../model/diagnosis.ts'
import type { Cause } from './cause.ts'
import { badPort } from './bad-port.ts'
import { blockedAtEdge } from './blocked-at-edge.ts'
import { browsersDisagree } from './browsers-disagree.ts'
import { cachedForAnotherOrigin } from './cached-for-another-origin.ts'
import { connectionBroken } from './connection-broken.ts'
import { connectionRefused } from './connection-refused.ts'
import { cookieNotSent } from './cookie-not-sent.ts'
import { corsAfterRoutes } from './cors-after-routes.ts'
import { corsNotConfigured } from './cors-not-configured.ts'
import { credentialsNotAllowed } from './credentials-not-allowed.ts'
import { crossOriginResourcePolicy } from './cross-origin-resource-policy.ts'
import { dnsFailure } from './dns-failure.ts'
import { errorResponseWithoutCors } from './error-response-without-cors.ts'
import { gatewayError } from './gateway-error.ts'
import { invalidAllowOrigin } from './invalid-allow-origin.ts'
import { localNetworkAccess } from './local-network-access.ts'
import { malformedAllowList } from './malformed-allow-list.ts'
import { methodNotAllowed } from './method-not-allowed.ts'
import { mixedContent } from './mixed-content.ts'
import { multipleAllowOrigin } from './multiple-allow-origin.ts'
import { nullOrigin } from './null-origin.ts'
import { opaqueResponse } from './opaque-response.ts'
import { originNotAllowed } from './origin-not-allowed.ts'
import { pageCsp } from './page-csp.ts'
import { partialRollout } from './partial-rollout.ts'
import { preflightElsewhere } from './preflight-elsewhere.ts'
import { preflightFailed } from './preflight-failed.ts'
import { preflightNotHandled } from './preflight-not-handled.ts'
import { preflightRedirected } from './preflight-redirected.ts'
import { preflightRequiresAuth } from './preflight-requires-auth.ts'
import { proxyStripsHeaders } from './proxy-strips-headers.ts'
import { redirectChangesOrigin } from './redirect-changes-origin.ts'
import { requestHeaderNotAllowed } from './request-header-not-allowed.ts'
import { responseHeaderNotExposed } from './response-header-not-exposed.ts'
import { stalePreflight } from './stale-preflight.ts'
import { timeoutCause } from './timeout.ts'
import { tlsFailure } from './tls-failure.ts'
import { wildcardWithCredentials } from './wildcard-with-credentials.ts'
import { wrongUrl } from './wrong-url.ts'

/** Every cause by its id; `causeIds` has them in the order in which they have to be fixed. */
export const causes = {
  'bad-port': badPort,
  'wrong-url': wrongUrl,
  'dns-failure': dnsFailure,
  'connection-refused': connectionRefused,
  'connection-broken': connectionBroken,
  timeout: timeoutCause,
  'tls-failure': tlsFailure,
  'mixed-content': mixedContent,
  'page-csp': pageCsp,
  'local-network-access': localNetworkAccess,
  'cross-origin-resource-policy': crossOriginResourcePolicy,
  'null-origin': nullOrigin,
  'partial-rollout': partialRollout,
  'blocked-at-edge': blockedAtEdge,
  'gateway-error': gatewayError,
  'preflight-redirected': preflightRedirected,
  'preflight-requires-auth': preflightRequiresAuth,
  'preflight-elsewhere': preflightElsewhere,
  'preflight-not-handled': preflightNotHandled,
  'preflight-failed': preflightFailed,
  'cached-for-another-origin': cachedForAnotherOrigin,
  'proxy-strips-headers': proxyStripsHeaders,
  'cors-not-configured': corsNotConfigured,
  'multiple-allow-origin': multipleAllowOrigin,
  'invalid-allow-origin': invalidAllowOrigin,
  'origin-not-allowed': originNotAllowed,
  'wildcard-with-credentials': wildcardWithCredentials,
  'credentials-not-allowed': credentialsNotAllowed,
  'malformed-allow-list': malformedAllowList,
  'method-not-allowed': methodNotAllowed,
  'request-header-not-allowed': requestHeaderNotAllowed,
  'login-redirect': loginRedirect,
  'redirect-changes-origin': redirectChangesOrigin,
  'error-response-without-cors': errorResponseWithoutCors,
  'cors-after-routes': corsAfterRoutes,
  'cookie-not-sent': cookieNotSent,
  'refused-by-application': refusedByApplication,
  'response-header-not-exposed': responseHeaderNotExposed,
  'opaque-response': opaqueResponse,
  'stale-preflight': stalePreflight,
  'browsers-disagree': browsersDisagree,
} as const satisfies { readonly [Id in CauseId]: Cause<Id> }

/** The cause of an id, with all that a cause may say. */
export function causeOf(id: CauseId): Cause {
  return causes[id]
}
