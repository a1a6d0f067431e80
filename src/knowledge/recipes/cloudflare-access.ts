import type { Stack } from './stack.ts'

export const cloudflareAccess: Stack = {
  livesIn: 'Zero Trust, Access, Applications, the application, Advanced settings, CORS settings',
  breaksHere: [
    'Access answers OPTIONS with a redirect to its login: the preflight has no cookie.',
    'The request goes out without credentials: include, so that the cookie CF_Authorization stays behind.',
  ],
  takeOut: 'clear the CORS settings of the Access application',
  policy: {
    snippet: null,
    place: [
      'In the Access application, Advanced settings, CORS settings: switch on “Bypass OPTIONS requests to origin” if the server behind answers preflights; else set origins, methods, headers and credentials there, and Access answers OPTIONS. The two exclude each other.',
      'Only OPTIONS passes without a login; every other method stays behind it.',
      'The page must send credentials: include, and the person must have signed in: the cookie CF_Authorization belongs to the host of the API.',
    ],
    settings: {},
    perCause: {
      'login-redirect':
        'The session of Access is missing: open the API once in the browser and sign in, and send credentials: include. For programs use a service token (CF-Access-Client-Id and CF-Access-Client-Secret), never in a page.',
    },
    reload: 'The change is live at once.',
  },
  cookie: null,
}
