import { isPreflight, json, withHeaders } from '../../../src/lab/app.ts'
import type { LookAlike } from './look-alike.ts'
import { allow, empty, posting, serving } from './serving.ts'

/** Two faults at once, faults of the page, and what is no fault. */
export const besideTheCause: readonly LookAlike[] = [
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
