import type { Scenario } from './scenario.ts'
import { corsAfterRoutes } from './scenarios/cors-after-routes.ts'
import { healthy } from './scenarios/healthy.ts'
import { originNotAllowedLocalhostOnly } from './scenarios/origin-not-allowed.localhost-only.ts'
import { preflightElsewhere } from './scenarios/preflight-elsewhere.ts'
import { proxyStripsHeaders } from './scenarios/proxy-strips-headers.ts'
import { redirectChangesOriginWww } from './scenarios/redirect-changes-origin.www.ts'
import { wildcardWithCredentials } from './scenarios/wildcard-with-credentials.ts'
import { wrongUrlMissingPath } from './scenarios/wrong-url.missing-path.ts'

/** Every practice incident, the first being the one that `npm start` opens. */
export const scenarios: readonly Scenario[] = [
  originNotAllowedLocalhostOnly,
  corsAfterRoutes,
  wildcardWithCredentials,
  preflightElsewhere,
  redirectChangesOriginWww,
  proxyStripsHeaders,
  wrongUrlMissingPath,
  healthy,
]
