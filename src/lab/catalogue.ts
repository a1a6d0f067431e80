import type { Scenario } from './scenario.ts'
import { badPort } from './scenarios/bad-port.ts'
import { blockedAtEdge } from './scenarios/blocked-at-edge.ts'
import { browsersDisagree } from './scenarios/browsers-disagree.ts'
import { cachedForAnotherOrigin } from './scenarios/cached-for-another-origin.ts'
import { connectionBroken } from './scenarios/connection-broken.ts'
import { connectionRefused } from './scenarios/connection-refused.ts'
import { cookieNotSent } from './scenarios/cookie-not-sent.ts'
import { corsAfterRoutes } from './scenarios/cors-after-routes.ts'
import { corsNotConfigured } from './scenarios/cors-not-configured.ts'
import { credentialsNotAllowed } from './scenarios/credentials-not-allowed.ts'
import { credentialsNotAllowedAndHeader } from './scenarios/credentials-not-allowed.and-header.ts'
import { dnsFailure } from './scenarios/dns-failure.ts'
import { errorResponseWithoutCors } from './scenarios/error-response-without-cors.ts'
import { gatewayError } from './scenarios/gateway-error.ts'
import { healthy } from './scenarios/healthy.ts'
import { invalidAllowOrigin } from './scenarios/invalid-allow-origin.ts'
import { localNetworkAccess } from './scenarios/local-network-access.ts'
import { malformedAllowList } from './scenarios/malformed-allow-list.ts'
import { methodNotAllowed } from './scenarios/method-not-allowed.ts'
import { methodNotAllowedCase } from './scenarios/method-not-allowed.case.ts'
import { methodNotAllowedWildcardWithCredentials } from './scenarios/method-not-allowed.wildcard-with-credentials.ts'
import { mixedContent } from './scenarios/mixed-content.ts'
import { mixedContentOneBrowser } from './scenarios/mixed-content.one-browser.ts'
import { multipleAllowOrigin } from './scenarios/multiple-allow-origin.ts'
import { nullOrigin } from './scenarios/null-origin.ts'
import { originNotAllowed } from './scenarios/origin-not-allowed.ts'
import { originNotAllowedFixedOtherOrigin } from './scenarios/origin-not-allowed.fixed-other-origin.ts'
import { originNotAllowedLocalhostOnly } from './scenarios/origin-not-allowed.localhost-only.ts'
import { originNotAllowedMissingScheme } from './scenarios/origin-not-allowed.missing-scheme.ts'
import { originNotAllowedPort } from './scenarios/origin-not-allowed.port.ts'
import { originNotAllowedScheme } from './scenarios/origin-not-allowed.scheme.ts'
import { originNotAllowedSubdomain } from './scenarios/origin-not-allowed.subdomain.ts'
import { originNotAllowedTrailingSlash } from './scenarios/origin-not-allowed.trailing-slash.ts'
import { originNotAllowedWww } from './scenarios/origin-not-allowed.www.ts'
import { pageCsp } from './scenarios/page-csp.ts'
import { partialRollout } from './scenarios/partial-rollout.ts'
import { preflightElsewhere } from './scenarios/preflight-elsewhere.ts'
import { preflightFailed } from './scenarios/preflight-failed.ts'
import { preflightNotHandled } from './scenarios/preflight-not-handled.ts'
import { preflightRedirected } from './scenarios/preflight-redirected.ts'
import { preflightRedirectedHttpsUpgrade } from './scenarios/preflight-redirected.https-upgrade.ts'
import { preflightRedirectedOtherHost } from './scenarios/preflight-redirected.other-host.ts'
import { preflightRedirectedTrailingSlash } from './scenarios/preflight-redirected.trailing-slash.ts'
import { preflightRedirectedWww } from './scenarios/preflight-redirected.www.ts'
import { preflightRequiresAuth } from './scenarios/preflight-requires-auth.ts'
import { preflightRequiresAuthAndOrigin } from './scenarios/preflight-requires-auth.and-origin.ts'
import { preflightRequiresAuthLoginPage } from './scenarios/preflight-requires-auth.login-page.ts'
import { proxyStripsHeaders } from './scenarios/proxy-strips-headers.ts'
import { proxyStripsHeadersCache } from './scenarios/proxy-strips-headers.cache.ts'
import { redirectChangesOrigin } from './scenarios/redirect-changes-origin.ts'
import { redirectChangesOriginCredentialsInUrl } from './scenarios/redirect-changes-origin.credentials-in-url.ts'
import { redirectChangesOriginHttpsUpgrade } from './scenarios/redirect-changes-origin.https-upgrade.ts'
import { redirectChangesOriginOtherHost } from './scenarios/redirect-changes-origin.other-host.ts'
import { redirectChangesOriginTrailingSlash } from './scenarios/redirect-changes-origin.trailing-slash.ts'
import { redirectChangesOriginWww } from './scenarios/redirect-changes-origin.www.ts'
import { requestHeaderNotAllowed } from './scenarios/request-header-not-allowed.ts'
import { requestHeaderNotAllowedWildcardWithCredentials } from './scenarios/request-header-not-allowed.wildcard-with-credentials.ts'
import { crossOriginResourcePolicyCorp } from './scenarios/cross-origin-resource-policy.corp.ts'
import { crossOriginResourcePolicyOrb } from './scenarios/cross-origin-resource-policy.orb.ts'
import { opaqueResponse } from './scenarios/opaque-response.ts'
import { responseHeaderNotExposed } from './scenarios/response-header-not-exposed.ts'
import { stalePreflight } from './scenarios/stale-preflight.ts'
import { timeout } from './scenarios/timeout.ts'
import { tlsFailureExpired } from './scenarios/tls-failure.expired.ts'
import { tlsFailureHandshake } from './scenarios/tls-failure.handshake.ts'
import { tlsFailureNameMismatch } from './scenarios/tls-failure.name-mismatch.ts'
import { tlsFailureUntrusted } from './scenarios/tls-failure.untrusted.ts'
import { wildcardWithCredentials } from './scenarios/wildcard-with-credentials.ts'
import { wrongUrlDevProxyOnly } from './scenarios/wrong-url.dev-proxy-only.ts'
import { wrongUrlHtmlAnswer } from './scenarios/wrong-url.html-answer.ts'
import { wrongUrlLocalhost } from './scenarios/wrong-url.localhost.ts'
import { wrongUrlMissingPath } from './scenarios/wrong-url.missing-path.ts'
import { wrongUrlTypoHost } from './scenarios/wrong-url.typo-host.ts'
import { loginRedirect } from './scenarios/login-redirect.ts'
import { refusedByApplicationCsrf } from './scenarios/refused-by-application.csrf.ts'
import { errorResponseWithoutCorsRateLimit } from './scenarios/error-response-without-cors.rate-limit.ts'
import { errorResponseWithoutCorsOriginTriggered } from './scenarios/error-response-without-cors.origin-triggered.ts'
import { requestHeaderNotAllowedContentTypeOnGet } from './scenarios/request-header-not-allowed.content-type-on-get.ts'
import { requestHeaderNotAllowedTracing } from './scenarios/request-header-not-allowed.tracing.ts'
import { methodNotAllowedPost } from './scenarios/method-not-allowed.post.ts'

/** Every practice incident, the first being the one that `npm start` opens. */
export const scenarios: readonly Scenario[] = [
  originNotAllowedLocalhostOnly,
  badPort,
  blockedAtEdge,
  cachedForAnotherOrigin,
  connectionBroken,
  connectionRefused,
  cookieNotSent,
  corsAfterRoutes,
  corsNotConfigured,
  credentialsNotAllowed,
  credentialsNotAllowedAndHeader,
  dnsFailure,
  errorResponseWithoutCors,
  errorResponseWithoutCorsOriginTriggered,
  errorResponseWithoutCorsRateLimit,
  gatewayError,
  invalidAllowOrigin,
  localNetworkAccess,
  loginRedirect,
  malformedAllowList,
  methodNotAllowed,
  methodNotAllowedPost,
  methodNotAllowedCase,
  methodNotAllowedWildcardWithCredentials,
  mixedContent,
  mixedContentOneBrowser,
  multipleAllowOrigin,
  nullOrigin,
  originNotAllowed,
  originNotAllowedFixedOtherOrigin,
  originNotAllowedMissingScheme,
  originNotAllowedPort,
  originNotAllowedScheme,
  originNotAllowedSubdomain,
  originNotAllowedTrailingSlash,
  originNotAllowedWww,
  pageCsp,
  partialRollout,
  refusedByApplicationCsrf,
  preflightElsewhere,
  preflightFailed,
  preflightNotHandled,
  preflightRedirected,
  preflightRedirectedHttpsUpgrade,
  preflightRedirectedOtherHost,
  preflightRedirectedTrailingSlash,
  preflightRedirectedWww,
  preflightRequiresAuth,
  preflightRequiresAuthAndOrigin,
  preflightRequiresAuthLoginPage,
  proxyStripsHeaders,
  proxyStripsHeadersCache,
  redirectChangesOrigin,
  redirectChangesOriginCredentialsInUrl,
  redirectChangesOriginHttpsUpgrade,
  redirectChangesOriginOtherHost,
  redirectChangesOriginTrailingSlash,
  redirectChangesOriginWww,
  requestHeaderNotAllowed,
  requestHeaderNotAllowedTracing,
  requestHeaderNotAllowedContentTypeOnGet,
  requestHeaderNotAllowedWildcardWithCredentials,
  crossOriginResourcePolicyCorp,
  crossOriginResourcePolicyOrb,
  opaqueResponse,
  responseHeaderNotExposed,
  stalePreflight,
  browsersDisagree,
  timeout,
  tlsFailureExpired,
  tlsFailureHandshake,
  tlsFailureNameMismatch,
  tlsFailureUntrusted,
  wildcardWithCredentials,
  wrongUrlDevProxyOnly,
  wrongUrlHtmlAnswer,
  wrongUrlLocalhost,
  wrongUrlMissingPath,
  wrongUrlTypoHost,
  healthy,
]
