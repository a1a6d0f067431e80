import type { Need, Stack } from './stack.ts'

export const cloudflareAccess: Stack = {
  livesIn: 'Zero Trust, Access, Applications, the application, Advanced settings, CORS settings',
  breaksHere: [
    'Access answers OPTIONS with a redirect to its login: the preflight has no cookie.',
    'The request goes out without credentials: include, so that the cookie CF_Authorization stays behind.',
  ],
  takeOut: 'clear the CORS settings of the Access application',
  policy: {
    snippet: null,
    place: (need) => [
      'In the Access application, Advanced settings, CORS settings: switch on “Bypass OPTIONS requests to origin” if the server behind answers preflights; else set origins, methods, headers and credentials there, and Access answers OPTIONS. The two exclude each other.',
      'Only OPTIONS passes without a login; every other method stays behind it.',
      bringsServiceToken(need)
        ? 'The page sends a service token (CF-Access-Client-Secret): whoever opens the page can read it and call the API with it. Keep it in a Worker or a server of your own that adds it, and let the page call that; persons sign in, and their cookie goes along with credentials: include.'
        : 'The page must send credentials: include, and the person must have signed in: the cookie CF_Authorization belongs to the host of the API.',
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

/** A page keeps no secret: what it sends, its visitors have. */
function bringsServiceToken({ subject }: Need): boolean {
  return subject.headers.some(([name]) => name.toLowerCase() === 'cf-access-client-secret')
}
