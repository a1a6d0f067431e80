import { azureOrigins } from './azure-origins.ts'
import type { Stack } from './stack.ts'

export const azureFunctions: Stack = {
  livesIn: 'the function app: API, CORS in the portal (local.settings.json: Host.CORS on your machine)',
  breaksHere: [
    'CORS of the platform answers for the function, whose own headers then have no effect.',
    'Authentication of the platform answers OPTIONS with 401 before CORS does.',
    'host.json and code have no say over what the platform answers.',
  ],
  takeOut: 'remove every origin under API, CORS: with none left the function’s own headers count again',
  policy: {
    snippet: (need) => azureOrigins(need, 'functionapp'),
    place: [
      'Run this, or enter the same origins in the portal under API, CORS, and tick Enable Access-Control-Allow-Credentials where cookies go along. The platform then answers OPTIONS, with any method and header.',
    ],
    settings: { origins: 'Allowed Origins', credentials: 'Enable Access-Control-Allow-Credentials' },
    fixed: {
      methods: letsAll('method'),
      headers: letsAll('header'),
      exposed:
        'CORS of the platform exposes no header. Leave the list under API, CORS, empty, and let the function own the policy (choose its recipe).',
    },
    perCause: {
      'preflight-requires-auth':
        'Authentication of the platform refuses OPTIONS. Enter the origin under API, CORS first. Where OPTIONS is still 401, move the check into the function: it refuses every method but OPTIONS without a valid token, and only then set unauthenticated requests to be let through.',
    },
    reload: 'The change is live at once.',
  },
  cookie: null,
}

function letsAll(what: string): string {
  return `CORS of the platform lets every ${what} through: a list that lacks one is the function’s. Add it there (choose its recipe); or enter the origins under API, CORS, and the platform answers in its place.`
}
