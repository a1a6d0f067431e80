import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  html,
  isPreflight,
  json,
  redirect,
  withHeaders,
  type LabResponse,
  type App,
} from '../../../src/lab/app.ts'
import { order } from '../../../src/lab/shop.ts'
import type { LookAlike } from './look-alikes.ts'

const host = 'api.shop.example'
const jsonType = [['Content-Type', 'application/json']] as const
const posting = { method: 'POST', headers: jsonType, body: order } as const
const token = [['Authorization', 'Bearer practice-token']] as const

const empty = (status: number, headers: HeaderList = []): LabResponse => ({
  status,
  headers: [...headers, ['Content-Length', '0']],
  body: '',
})
const text = (status: number, body: string, headers: HeaderList = []): LabResponse => ({
  status,
  headers: [...headers, ['Content-Type', 'text/plain'], ['Content-Length', String(body.length)]],
  body,
})
const allow = (origin: string, ...more: HeaderList): HeaderList => [
  ['Access-Control-Allow-Origin', origin],
  ['Vary', 'Origin'],
  ...more,
]

/** One server: what it answers, knowing the page. */
function serving(
  title: string,
  expect: string | null,
  app: (page: string) => App,
  asking: object = {},
  more: Partial<LookAlike> & { readonly path?: string; readonly sendUnsafe?: boolean } = {},
): LookAlike {
  const { path = '/v1/orders', sendUnsafe = false, ...rest } = more
  return {
    title,
    expect,
    ...rest,
    start: async (stage) => {
      const api = await stage.serve(host, app(stage.page))
      return { subject: stage.ask(`${api.origin}${path}`, asking), options: { sendUnsafe } }
    },
  }
}

/** Answers as real software gives them, written from its sources and its users' reports. */
export const asSoftwareAnswers: readonly LookAlike[] = [
  serving(
    'Spring refuses the whole preflight for a header that is not on its list',
    'request-header-not-allowed',
    (page) => (asked) => {
      const names = asked.headers['access-control-request-headers'] ?? ''
      const isRefused =
        asked.headers['origin'] !== page || (isPreflight(asked) && names !== '' && names !== 'content-type')
      if (asked.headers['origin'] !== undefined && isRefused) return text(403, 'Invalid CORS request')
      return withHeaders(
        isPreflight(asked) ? empty(200) : json(200, []),
        allow(
          page,
          ['Access-Control-Allow-Headers', 'content-type'],
          ['Access-Control-Allow-Methods', 'GET,POST'],
        ),
      )
    },
    { headers: [['X-Shop', '1']] },
  ),
  serving(
    'Starlette allows GET alone, and says so for POST',
    'method-not-allowed',
    (page) => (asked) =>
      isPreflight(asked) && asked.headers['access-control-request-method'] !== 'GET'
        ? text(400, 'Disallowed CORS method', allow(page))
        : withHeaders(
            isPreflight(asked) ? empty(200) : json(200, []),
            allow(page, ['Access-Control-Allow-Headers', 'content-type']),
          ),
    posting,
  ),
  serving(
    'Starlette refuses origin and method at once: both are named',
    'origin-not-allowed',
    () => (asked) => (isPreflight(asked) ? text(400, 'Disallowed CORS origin, method') : json(200, [])),
    { ...posting, method: 'PUT' },
    { also: 'method-not-allowed' },
  ),
  serving(
    'rack-cors lets what it does not list fall through to a 404 of the router',
    'method-not-allowed',
    (page) => (asked) => {
      const method = isPreflight(asked) ? asked.headers['access-control-request-method'] : asked.method
      const cors =
        asked.headers['origin'] === page && ['GET', 'POST'].includes(method ?? '')
          ? allow(
              page,
              ['Access-Control-Allow-Methods', 'GET, POST'],
              ['Access-Control-Allow-Headers', 'content-type'],
            )
          : []
      if (isPreflight(asked))
        return cors.length > 0
          ? empty(200, cors)
          : html(404, '<html>The page you were looking for does not exist</html>')
      return withHeaders(json(200, []), cors)
    },
    { ...posting, method: 'DELETE' },
  ),
  serving(
    'Keycloak: a reflecting preflight proves nothing for the token endpoint',
    'cors-after-routes',
    () => (asked) =>
      asked.method === 'OPTIONS'
        ? empty(200, [
            ['Access-Control-Allow-Origin', asked.headers['origin'] ?? ''],
            ['Access-Control-Allow-Headers', 'content-type'],
            ['Access-Control-Allow-Methods', 'POST, OPTIONS'],
          ])
        : asked.method === 'POST'
          ? json(200, { access_token: 'x' })
          : json(405, { error: 'HTTP 405 Method Not Allowed' }),
    posting,
    { path: '/realms/shop/protocol/openid-connect/token', sendUnsafe: true },
  ),
  serving(
    'Rails sends a session that is over to /users/sign_in',
    'login-redirect',
    (page) => (asked) =>
      withHeaders(
        asked.path === '/users/sign_in' ? html(200, '<html><form>') : redirect(302, '/users/sign_in'),
        allow(page),
      ),
    { credentials: 'include' },
    { atMost: 'likely' },
  ),
  serving(
    'Django sends a session that is over to /accounts/login/?next=',
    'login-redirect',
    () => (asked) =>
      asked.path.startsWith('/accounts/login')
        ? html(200, '<html><form>')
        : redirect(302, `/accounts/login/?next=${asked.path}`),
    { credentials: 'include' },
    { atMost: 'likely' },
  ),
  serving(
    'a login that lets any origin read it is none the less a login',
    'refused-by-application.session',
    () => (asked) =>
      withHeaders(asked.path === '/login' ? html(200, '<html><form>') : redirect(307, '/login'), [
        ['Access-Control-Allow-Origin', '*'],
      ]),
    {},
    { atMost: 'likely' },
  ),
  serving(
    'an API path that reads like a login is no login',
    'redirect-changes-origin.trailing-slash',
    () => (asked) =>
      asked.path.endsWith('/')
        ? withHeaders(json(200, {}), [['Access-Control-Allow-Origin', '*']])
        : redirect(301, `${asked.path}/`),
    {},
    { path: '/api/auth/session' },
  ),
  serving(
    'Express behind a proxy without trust proxy redirects POST by 301 to a slash',
    'preflight-redirected.trailing-slash',
    (page) => (asked) =>
      withHeaders(asked.path.endsWith('/') ? json(200, {}) : redirect(301, `${asked.path}/`), allow(page)),
    posting,
  ),
  serving(
    'nginx limits: its own page, 429',
    'blocked-at-edge',
    () => () =>
      html(
        429,
        '<html><head><title>429 Too Many Requests</title></head><body><center><h1>429 Too Many Requests</h1></center><hr><center>nginx</center></body></html>',
        [['Server', 'nginx']],
      ),
  ),
  serving(
    'a limiter of the application, before CORS, on OPTIONS as well',
    'error-response-without-cors.rate-limit',
    () => () =>
      withHeaders(json(429, { message: 'Too many requests' }), [
        ['X-Powered-By', 'Express'],
        ['Retry-After', '60'],
      ]),
    { headers: token },
  ),
  serving(
    'a server that takes twenty requests and says so, and lets the page in',
    null,
    (page) => {
      let left = 20
      return (asked) => {
        left -= 1
        const limit: HeaderList = [
          ['RateLimit-Limit', '20'],
          ['RateLimit-Remaining', String(Math.max(0, left))],
        ]
        if (left < 0) return withHeaders(json(429, {}), limit)
        return withHeaders(isPreflight(asked) ? empty(204) : json(200, []), [
          ...limit,
          ...allow(page, ['Access-Control-Allow-Headers', 'authorization']),
        ])
      }
    },
    { headers: token },
  ),
  serving(
    'a server that takes twenty requests and says nothing',
    null,
    (page) => {
      let left = 20
      return (asked) => {
        left -= 1
        if (left < 0) return json(429, {})
        return withHeaders(
          isPreflight(asked) ? empty(204) : json(200, []),
          allow(page, ['Access-Control-Allow-Headers', 'authorization']),
        )
      }
    },
    { headers: token },
  ),
  serving(
    'HAProxy denies by itself',
    'blocked-at-edge',
    (page) => (asked) =>
      isPreflight(asked)
        ? empty(204, allow(page, ['Access-Control-Allow-Headers', 'authorization']))
        : html(
            403,
            '<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>',
          ),
    { headers: token },
  ),
  serving(
    'a code that throws on any Origin',
    'error-response-without-cors.origin-triggered',
    () => (asked) =>
      asked.headers['origin'] === undefined ? json(200, []) : json(500, { error: 'Internal Server Error' }),
    {},
    { atMost: 'likely' },
  ),
  serving(
    'a code that throws for origins it does not know, and says so',
    'origin-not-allowed',
    () => (asked) =>
      asked.headers['origin'] === undefined
        ? json(200, [])
        : html(500, '<html><pre>Error: Not allowed by CORS</pre></html>'),
  ),
  serving(
    'Django refuses a POST for CSRF, readably',
    'refused-by-application.csrf',
    (page) => (asked) =>
      withHeaders(
        isPreflight(asked)
          ? empty(200)
          : asked.method === 'POST'
            ? html(403, '<html>CSRF verification failed. Request aborted.</html>')
            : json(200, []),
        allow(page, ['Access-Control-Allow-Headers', 'content-type']),
      ),
    posting,
    { sendUnsafe: true },
  ),
  serving(
    'Apollo takes a simple POST for a forged one',
    'refused-by-application.csrf',
    (page) => () =>
      withHeaders(
        json(400, {
          errors: [
            { message: 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).' },
          ],
        }),
        allow(page),
      ),
    { method: 'POST', headers: [['Content-Type', 'text/plain']], body: '{}' },
    { sendUnsafe: true },
  ),
  serving(
    'an API that answers 404 and lets the page read it',
    'refused-by-application',
    (page) => () => withHeaders(json(404, { detail: 'Not found' }), allow(page)),
  ),
  serving(
    'an API that fails behind a wildcard with credentials: both are named',
    'wildcard-with-credentials',
    () => () => withHeaders(json(500, { error: 'x' }), [['Access-Control-Allow-Origin', '*']]),
    { credentials: 'include' },
    { also: 'refused-by-application' },
  ),
  serving(
    'a preflight that demands a token and whose list leaves the method out',
    'preflight-requires-auth',
    (page) => (asked) =>
      isPreflight(asked)
        ? empty(
            401,
            allow(
              page,
              ['WWW-Authenticate', 'Bearer'],
              ['Access-Control-Allow-Methods', 'GET, POST'],
              ['Access-Control-Allow-Headers', 'content-type'],
            ),
          )
        : withHeaders(json(401, {}), allow(page)),
    { ...posting, method: 'PATCH' },
    { also: 'method-not-allowed' },
  ),
  serving(
    'socket.io beside a covered application',
    'cors-after-routes',
    (page) => (asked) =>
      asked.path.startsWith('/socket.io/')
        ? text(200, '0{"sid":"x"}')
        : withHeaders(json(200, {}), allow(page)),
    {},
    { path: '/socket.io/?EIO=4&transport=polling' },
  ),
  serving(
    'an event stream that a framework wrote raw',
    'cors-after-routes',
    (page) => (asked) =>
      asked.path === '/v1/events'
        ? {
            status: 200,
            headers: [
              ['Content-Type', 'text/event-stream'],
              ['Content-Length', '9'],
            ],
            body: 'data: 1\n\n',
          }
        : withHeaders(json(404, {}), allow(page)),
    {},
    { path: '/v1/events' },
  ),
  serving(
    'a constant Allow-Origin needs no Vary',
    null,
    (page) => () =>
      withHeaders(json(200, []), [
        ['Access-Control-Allow-Origin', page],
        ['Cache-Control', 'max-age=60'],
      ]),
  ),
  serving(
    'storage that names the origin only to whoever has one, and says nothing of it',
    null,
    (page) => (asked) =>
      withHeaders(json(200, []), [
        ['Cache-Control', 'max-age=600'],
        ...(asked.headers['origin'] === undefined ? [] : allow(page)),
      ]),
    {},
    { warns: ['missing-vary-origin', 'bare-copy-kept'] },
  ),
  serving(
    'Laravel covers /api/* alone, and the login lies outside',
    'cors-after-routes',
    (page) => (asked) => {
      const isCovered = asked.path.startsWith('/api/')
      const answer = isPreflight(asked)
        ? empty(isCovered ? 204 : 405)
        : json(asked.path === '/login' ? 200 : 404, {})
      return isCovered
        ? withHeaders(answer, allow(page, ['Access-Control-Allow-Headers', 'content-type']))
        : answer
    },
    {},
    { path: '/login' },
  ),
  serving(
    'headers for tracing go to an API that does not expect them',
    'request-header-not-allowed.tracing',
    () => (asked) =>
      withHeaders(isPreflight(asked) ? empty(204) : json(200, []), [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    {
      headers: [
        ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
        ['baggage', 'a=b'],
      ],
    },
  ),
  serving(
    'the page sends a header that belongs to responses',
    'request-header-not-allowed.access-control-in-request',
    () => (asked) =>
      withHeaders(isPreflight(asked) ? empty(204) : json(200, []), [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    { headers: [['Access-Control-Allow-Origin', '*']] },
  ),
]
