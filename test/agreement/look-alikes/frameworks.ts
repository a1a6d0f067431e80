import { html, isPreflight, json, withHeaders } from '../../../src/lab/app.ts'
import type { LookAlike } from './look-alike.ts'
import { allow, empty, posting, serving, text } from './serving.ts'

/** What frameworks answer by themselves, written from their sources and their users' reports. */
export const frameworks: readonly LookAlike[] = [
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
]
