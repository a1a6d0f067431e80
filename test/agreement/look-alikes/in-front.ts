import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { html, isPreflight, json, redirect, withHeaders } from '../../../src/lab/app.ts'
import type { LookAlike } from './look-alike.ts'
import { allow, empty, posting, serving, token } from './serving.ts'

/** Logins, limits and proxies that answer before the application does. */
export const inFront: readonly LookAlike[] = [
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
]
