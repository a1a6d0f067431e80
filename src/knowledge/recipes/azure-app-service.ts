import { azureOrigins } from './azure-origins.ts'
import type { Stack } from './stack.ts'

export const azureAppService: Stack = {
  livesIn: 'the app: API, CORS in the portal; or the application itself, but not both',
  breaksHere: [
    'CORS of the platform answers for the application, whose own headers then have no effect.',
    'Authentication of the platform answers OPTIONS with 401 before CORS does.',
    'A stopped app answers 403.',
  ],
  takeOut: 'remove every origin under API, CORS: with none left the application’s own headers count again',
  policy: {
    snippet: (need) => azureOrigins(need, 'webapp'),
    place: [
      'Run this, or enter the same origins in the portal under API, CORS, and tick Enable Access-Control-Allow-Credentials where cookies go along. The platform then answers OPTIONS, with any method and header.',
      'Or leave the list there empty, and let the application own the policy: choose its recipe.',
    ],
    settings: { origins: 'Allowed Origins', credentials: 'Enable Access-Control-Allow-Credentials' },
    fixed: {
      methods: letsAll('method'),
      headers: letsAll('header'),
      exposed:
        'CORS of the platform exposes no header. Leave the list under API, CORS, empty, and let the application own the policy (choose its recipe).',
    },
    perCause: {
      'preflight-requires-auth':
        'Authentication of the platform refuses OPTIONS. Enter the origin under API, CORS first. Where OPTIONS is still 401, move the check into the application: it refuses every method but OPTIONS without a valid token, and only then set unauthenticated requests to be let through.',
      'gateway-error':
        'The app is stopped, starts up, or crashed: Log stream and Diagnose and solve problems tell which.',
    },
    reload: 'The change restarts nothing and is live at once.',
  },
  cookie: null,
}

function letsAll(what: string): string {
  return `CORS of the platform lets every ${what} through: a list that lacks one is the application’s. Add it there (choose its recipe); or enter the origins under API, CORS, and the platform answers in its place.`
}
