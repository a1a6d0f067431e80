import type { CauseId } from '../model/diagnosis.ts'
import { firstSegment } from '../facts/plain.ts'
import type { Need, Stack } from './stack.ts'

/** What a setting of the login does not change. */
const ofTheApplication = [
  'cors-not-configured',
  'origin-not-allowed',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'wildcard-with-credentials',
  'credentials-not-allowed',
  'malformed-allow-list',
  'method-not-allowed',
  'request-header-not-allowed',
  'response-header-not-exposed',
  'cors-after-routes',
  'error-response-without-cors',
  'cached-for-another-origin',
  'preflight-not-handled',
  'proxy-strips-headers',
] as const satisfies readonly CauseId[]

const notHere =
  'oauth2-proxy adds no CORS headers and takes none away: the application behind it sets them, or a proxy before it. Name that one for its lines.'

export const oauth2Proxy: Stack = {
  livesIn:
    'the configuration of oauth2-proxy for the login; CORS itself belongs to the application or proxy behind and before it',
  breaksHere: [
    'OPTIONS is sent to the login: the preflight never has a cookie.',
    'A script without a session gets the sign-in page with 403, or with skip_provider_button the redirect to the login, in place of 401.',
    'With auth_request of nginx, skip_auth_preflight has no say: nginx must answer OPTIONS itself.',
  ],
  takeOut: 'oauth2-proxy adds no CORS headers: take them out of what stands behind it',
  policy: {
    snippet: loginSettings,
    place: [
      'Put this into the configuration file (or --skip-auth-preflight, --api-route). OPTIONS alone passes without a session; what is under api_routes gets 401 in place of the sign-in page or the redirect, and stays protected.',
      'Where nginx asks it by auth_request, let nginx answer OPTIONS itself: choose the recipe of nginx or ingress-nginx.',
    ],
    settings: {},
    stepsOnly: ofTheApplication,
    perCause: {
      ...Object.fromEntries(ofTheApplication.map((id) => [id, notHere])),
      'preflight-requires-auth':
        'skip_auth_preflight lets OPTIONS through to the application, and nothing else.',
      'login-redirect':
        'The session is missing. api_routes answers scripts with 401, and the page then leads the person to /oauth2/start itself; with auth-signin of an ingress, give the API an Ingress of its own without it. Send credentials: include.',
      'blocked-at-edge':
        'The session is missing: sign in, and send credentials: include. skip_auth_preflight lets OPTIONS through to the application, and nothing else.',
    },
    reload: 'Restart oauth2-proxy.',
  },
  cookie: null,
}

function loginSettings({ subject }: Need): string {
  const first = firstSegment(subject.url)
  return `# Part 1: oauth2-proxy.cfg
skip_auth_preflight = true
api_routes = ["^/${first === null ? '' : `${first.replace(/[.]/g, '\\\\.')}(/|$)`}"]
`
}
