import { optionsLines } from './options-lines.ts'
import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'allowMethods', headers: 'allowHeaders', exposed: 'exposeHeaders' } as const

export const hono = {
  livesIn: "app.use('*', cors({…})) from hono/cors, where the app is put together",
  breaksHere: [
    'Middleware runs in the order it was added: a route above cors() answers without it.',
    "A path such as '/api/*' leaves other paths and the 404 without headers.",
    'Without origin the default is *.',
  ],
  takeOut: 'delete app.use(…, cors(…)) and every c.header() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'cors is part of hono; nothing to install.',
      'Put the call right below const app = new Hono(), above authentication and routes; delete any other cors() call.',
    ],
    settings: {
      ...names,
      origins: 'origin',
      credentials: 'credentials: true',
    },
    perCause: {
      'origin-not-allowed': 'Write each origin as scheme://host[:port] without a slash at the end.',
      'cors-after-routes': 'A route that was added first answers first: move cors() to the top.',
      'error-response-without-cors':
        'Headers set before the handler threw are kept on the response of onError. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'cors() ends a preflight itself: above bearerAuth or jwt, OPTIONS never reaches them.',
      'preflight-not-handled': "'*' covers every path; cors() answers OPTIONS without a route for it.",
      'wildcard-with-credentials': 'Without origin, cors() answers *: name the origins.',
      'cached-for-another-origin':
        'With named origins cors() sends Vary: Origin. Purge the cache afterwards.',
      'stale-preflight': 'The age is maxAge in cors().',
    },
    reload: 'Restart or deploy.',
  },
  cookie: (name) => ({
    steps: ['setCookie comes from hono/cookie; give the cookie these attributes.'],
    snippet: `setCookie(c, ${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'None', path: '/' })`,
  }),
} as const satisfies Stack

function snippet({ policy }: Need): string {
  return `import { cors } from 'hono/cors'

// above authentication and every route
app.use(
  '*',
  cors({
${optionsLines(policy, names, '    ')}
  }),
)
`
}
