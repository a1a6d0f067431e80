import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const koa: Stack = {
  livesIn: 'app.use(cors({…})) of @koa/cors, where the app is put together',
  breaksHere: [
    'cors() hangs inside the router: router.allowedMethods() answers OPTIONS by itself, without the headers.',
    'cors() stands below the authentication or the body parser.',
    'With origin left out, @koa/cors 4 and older repeat whatever origin asks.',
  ],
  takeOut: 'delete app.use(cors(…)) and every ctx.set() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'npm install @koa/cors.',
      'Put this right below const app = new Koa(), above authentication, body parser and router; delete any other cors() call and every hand-written Access-Control- header.',
    ],
    settings: {
      origins: 'origins',
      methods: 'allowMethods',
      headers: 'allowHeaders',
      exposed: 'exposeHeaders',
      credentials: 'credentials: true',
    },
    perCause: {
      'preflight-not-handled':
        'allowedMethods() of the router answers OPTIONS with 200 and Allow before a cors() inside the router runs: cors() belongs on the app, above the router.',
      'cors-after-routes': 'Middleware runs in the order of app.use(): move cors() to the top.',
      'error-response-without-cors':
        'Koa drops the headers of a response when an error is thrown; keepHeadersOnError of @koa/cors (on by default) puts them back, if cors() stands above what throws. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'cors() ends a preflight itself: above the authentication, OPTIONS never reaches it.',
      'wildcard-with-credentials': 'Let origin be a function that looks the origin up in a list.',
    },
    reload: 'Restart the process.',
  },
  cookie: (name) => ({
    steps: ['Behind a proxy that ends TLS: app.proxy = true, or secure cookies are refused.'],
    snippet: `ctx.cookies.set(${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none' })`,
  }),
}

function snippet({ policy }: Need): string {
  return `import cors from '@koa/cors'

const origins = new Set(${list(policy.origins.map(js), '')})
const allowed = (ctx) => (origins.has(ctx.get('Origin')) ? ctx.get('Origin') : '')

// above authentication, body parser and router
app.use(
  cors({
    origin: allowed,
${[
  ...(policy.credentials ? ['credentials: true,'] : []),
  `allowMethods: ${list(policy.methods.map(js), '    ')},`,
  ...(policy.anyHeader ? [] : [`allowHeaders: ${list(policy.headers.map(js), '    ')},`]),
  ...(policy.exposed.length > 0 ? [`exposeHeaders: ${list(policy.exposed.map(js), '    ')},`] : []),
  `maxAge: ${policy.maxAge},`,
]
  .map((line) => `    ${line}\n`)
  .join('')}  }),
)
`
}
