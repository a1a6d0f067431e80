import { optionsLines } from './options-lines.ts'
import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' } as const

export const express = {
  livesIn: 'app.use(cors({…})) where the app is put together, often app.js, server.js or src/index.ts',
  breaksHere: [
    'cors() stands below a router, the authentication or the error handler.',
    'The allow-list comes from a variable that is not set in production.',
    'cors() on single routes leaves OPTIONS and the 404 without headers.',
    "origin: '*' or origin: true together with credentials.",
  ],
  takeOut: 'delete app.use(cors(…)) and every res.header() or res.setHeader() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'npm install cors (with CommonJS: const cors = require("cors") in place of the import).',
      'Put the call right below const app = express(), above sessions, authentication, redirects, static files, routers and the error handler; delete any other cors() call and every hand-written Access-Control- header.',
    ],
    settings: {
      ...names,
      origins: 'origin',
      credentials: 'credentials: true',
    },
    perCause: {
      'origin-not-allowed':
        'Write each origin as scheme://host[:port] without a slash at the end; if the list comes from the environment, refuse to start when it is empty.',
      'cors-after-routes': 'Middleware runs in the order of app.use(): move cors() to the top.',
      'error-response-without-cors':
        'A thrown error reaches the error handler with the headers set so far: cors() must have run before. Then look up the error in the server log: it is the real fault.',
      'preflight-requires-auth':
        'cors() ends a preflight itself: above the authentication, OPTIONS never reaches it. Do not exempt other methods.',
      'preflight-not-handled':
        "app.use(cors()) answers OPTIONS on every path; app.options('*') is not needed, and throws on Express 5.",
      'preflight-redirected':
        'Put cors() above the middleware that redirects to https, www or another slash.',
      'wildcard-with-credentials':
        'Give an array of origins: cors then repeats the one that asks and sends Vary: Origin. Never origin: true with credentials.',
      'credentials-not-allowed': 'credentials: true makes cors send exactly "true".',
      'cached-for-another-origin':
        'An array of origins makes cors send Vary: Origin on every response. Purge the cache afterwards.',
      'multiple-allow-origin':
        'Look for a second cors(), a res.header() or a proxy that adds the header once more.',
      'stale-preflight': 'The age is maxAge in cors().',
    },
    reload: 'Restart the process.',
  },
  cookie: (name) => ({
    steps: [
      "If a proxy ends TLS before Express: app.set('trust proxy', 1), or secure cookies are not set.",
      'Give the cookie these attributes where it is set (the cookie option of express-session takes the same).',
    ],
    snippet: `res.cookie(${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  return `import cors from 'cors'

// above sessions, authentication, redirects, static files, routers and the error handler
app.use(
  cors({
${optionsLines(policy, names, '    ')}
  }),
)
`
}
