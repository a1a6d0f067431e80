import type { Scenario } from './scenario.ts'
import * as badPort from './scenarios/bad-port.ts'
import * as blockedAtEdge from './scenarios/blocked-at-edge.ts'
import * as browsersDisagree from './scenarios/browsers-disagree.ts'
import * as cachedForAnotherOrigin from './scenarios/cached-for-another-origin.ts'
import * as connectionBroken from './scenarios/connection-broken.ts'
import * as connectionRefused from './scenarios/connection-refused.ts'
import * as cookieNotSent from './scenarios/cookie-not-sent.ts'
import * as corsAfterRoutes from './scenarios/cors-after-routes.ts'
import * as corsNotConfigured from './scenarios/cors-not-configured.ts'
import * as credentialsNotAllowed from './scenarios/credentials-not-allowed.ts'
import * as crossOriginResourcePolicy from './scenarios/cross-origin-resource-policy.ts'
import * as dnsFailure from './scenarios/dns-failure.ts'
import * as errorResponseWithoutCors from './scenarios/error-response-without-cors.ts'
import * as gatewayError from './scenarios/gateway-error.ts'
import * as healthy from './scenarios/healthy.ts'
import * as invalidAllowOrigin from './scenarios/invalid-allow-origin.ts'
import * as localNetworkAccess from './scenarios/local-network-access.ts'
import * as loginRedirect from './scenarios/login-redirect.ts'
import * as malformedAllowList from './scenarios/malformed-allow-list.ts'
import * as methodNotAllowed from './scenarios/method-not-allowed.ts'
import * as mixedContent from './scenarios/mixed-content.ts'
import * as multipleAllowOrigin from './scenarios/multiple-allow-origin.ts'
import * as nullOrigin from './scenarios/null-origin.ts'
import * as opaqueResponse from './scenarios/opaque-response.ts'
import * as originNotAllowed from './scenarios/origin-not-allowed.ts'
import * as pageCsp from './scenarios/page-csp.ts'
import * as partialRollout from './scenarios/partial-rollout.ts'
import * as preflightElsewhere from './scenarios/preflight-elsewhere.ts'
import * as preflightFailed from './scenarios/preflight-failed.ts'
import * as preflightNotHandled from './scenarios/preflight-not-handled.ts'
import * as preflightRedirected from './scenarios/preflight-redirected.ts'
import * as preflightRequiresAuth from './scenarios/preflight-requires-auth.ts'
import * as proxyStripsHeaders from './scenarios/proxy-strips-headers.ts'
import * as redirectChangesOrigin from './scenarios/redirect-changes-origin.ts'
import * as refusedByApplication from './scenarios/refused-by-application.ts'
import * as requestHeaderNotAllowed from './scenarios/request-header-not-allowed.ts'
import * as responseHeaderNotExposed from './scenarios/response-header-not-exposed.ts'
import * as stalePreflight from './scenarios/stale-preflight.ts'
import * as timeout from './scenarios/timeout.ts'
import * as tlsFailure from './scenarios/tls-failure.ts'
import * as wildcardWithCredentials from './scenarios/wildcard-with-credentials.ts'
import * as wrongUrl from './scenarios/wrong-url.ts'

const opening = originNotAllowed.originNotAllowedLocalhostOnly

/** By cause; a file holds all incidents of its cause. */
const byCause = [
  badPort,
  blockedAtEdge,
  cachedForAnotherOrigin,
  connectionBroken,
  connectionRefused,
  cookieNotSent,
  corsAfterRoutes,
  corsNotConfigured,
  credentialsNotAllowed,
  dnsFailure,
  errorResponseWithoutCors,
  gatewayError,
  invalidAllowOrigin,
  localNetworkAccess,
  loginRedirect,
  malformedAllowList,
  methodNotAllowed,
  mixedContent,
  multipleAllowOrigin,
  nullOrigin,
  originNotAllowed,
  pageCsp,
  partialRollout,
  refusedByApplication,
  preflightElsewhere,
  preflightFailed,
  preflightNotHandled,
  preflightRedirected,
  preflightRequiresAuth,
  proxyStripsHeaders,
  redirectChangesOrigin,
  requestHeaderNotAllowed,
  crossOriginResourcePolicy,
  opaqueResponse,
  responseHeaderNotExposed,
  stalePreflight,
  browsersDisagree,
  timeout,
  tlsFailure,
  wildcardWithCredentials,
  wrongUrl,
  healthy,
]

const all = byCause.flatMap((ofCause) => Object.values<Scenario>(ofCause))

/** Every practice incident, the first being the one that `npm start` opens. */
export const scenarios: readonly Scenario[] = [opening, ...all.filter((one) => one !== opening)]
