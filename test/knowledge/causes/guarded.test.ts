import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, document, get, preflight, preflighted, probe, request } from './evidence-builder.ts'
import { again, came, named, row, type Row } from './named.ts'

/** What is not as sure as it looks. */
const vary: HeaderList = [['Vary', 'Origin']]
const without = (status: number, headers: HeaderList = []) =>
  probe({ kind: 'without-origin', form: 'request' }, [status, headers], { origin: null })
const allowMap = (method: string, status: number, headers: HeaderList = []) =>
  probe({ kind: 'allow-map', method }, [status, headers], { method: 'OPTIONS' })
const loginPage = '<!doctype html><form><input type="password"></form>'
const asBrowser = (status: number, headers: HeaderList = []) =>
  probe({ kind: 'as-browser', form: 'request' }, [status, headers])
const assumed = () => {
  const { page } = document("connect-src 'self'")
  return page == null ? {} : { page: { ...page, isAssumed: true } }
}
const atHome = { url: 'http://127.0.0.1:4711/sign' }

const sibling = (what: 'root' | 'rewritten', status: number, headers: HeaderList = []) =>
  probe({ kind: 'sibling', what }, [status, headers])
const brackets = { url: 'https://api.example.com/orders?filter[state]=open' }
const slashes = { url: 'https://api.example.com//orders' }
const encoded = { url: 'https://api.example.com/projects/group%2Fname' }
const long = { url: `https://api.example.com/orders?ids=${'1234,'.repeat(400)}` }

const own = { ...get, url: `${get.pageOrigin}/api/items` }

const rows: readonly Row[] = [
  row(
    '500 with any origin and 200 without, though it varies by Origin',
    [came(500, vary), without(200)],
    ['error-response-without-cors.origin-triggered likely'],
  ),
  row(
    '500 with any origin and 404 without, though it varies by Origin',
    [came(500, vary), without(404)],
    ['origin-not-allowed likely', 'error-response-without-cors likely'],
  ),
  row(
    '200 and bare with an origin, varying by it',
    [came(200, vary), without(200)],
    ['origin-not-allowed certain'],
  ),
  row(
    '200 and bare with an origin, and a key demanded without one',
    [came(200), without(401)],
    ['origin-not-allowed likely'],
  ),
  row(
    '200 and empty with an origin, and data without one',
    [came(200, [['Content-Length', '0']]), without(200, [['Content-Length', '9']])],
    ['origin-not-allowed likely'],
  ),
  row(
    '200 and empty whoever asks',
    [came(200, [['Content-Length', '0']]), without(200, [['Content-Length', '0']])],
    ['cors-not-configured likely'],
  ),
  row(
    'a GET that is bare, where a preflight for PUT is let in and one for GET is not',
    [came(200), allowMap('GET', 403), allowMap('PUT', 200, allow())],
    ['method-not-allowed likely'],
  ),
  row(
    'a GET that is bare, where preflights for both are let in',
    [came(200), allowMap('GET', 200, allow()), allowMap('PUT', 200, allow())],
    ['cors-after-routes certain'],
  ),
  row(
    'a page with a field for a password in place of the data',
    [came(200, [...allow(), ['Content-Type', 'text/html']], loginPage)],
    ['refused-by-application.session likely'],
  ),
  row(
    'a page without one, which may be what was asked for',
    [came(200, [...allow(), ['Content-Type', 'text/html']], '<!doctype html><p>Welcome')],
    [],
  ),
  row(
    'a host name that Rails does not take',
    [came(403, [], '<h1>Blocked hosts: api.example.com</h1>')],
    ['error-response-without-cors.host-name certain'],
  ),
  row(
    'an address with brackets, refused as it is and answered when they are encoded',
    [request({ ...get, ...brackets }, [400]), sibling('rewritten', 200, allow())],
    ['error-response-without-cors.address certain'],
    brackets,
  ),
  row(
    'an address with brackets, refused however it is written',
    [request({ ...get, ...brackets }, [400]), sibling('rewritten', 400), sibling('root', 200, allow())],
    ['error-response-without-cors certain'],
    brackets,
  ),
  row(
    'an address with two slashes, refused to OPTIONS as well',
    [
      preflight({ ...preflighted, ...slashes }, [400]),
      request({ ...preflighted, ...slashes }, [400]),
      probe({ kind: 'bisect', element: { kind: 'origin-only' } }, [400], { method: 'OPTIONS' }),
      sibling('rewritten', 200, allow()),
    ],
    ['preflight-failed.address certain'],
    { ...preflighted, ...slashes },
  ),
  row(
    'an address with two slashes whose OPTIONS alone is refused',
    [
      preflight({ ...preflighted, ...slashes }, [500]),
      request({ ...preflighted, ...slashes }, [400]),
      sibling('rewritten', 200, allow()),
    ],
    ['error-response-without-cors certain', 'preflight-failed likely'],
    { ...preflighted, ...slashes },
  ),
  row(
    'an encoded slash in the path, where the policy answers beside it',
    [
      preflight({ ...preflighted, ...encoded }, [404]),
      request({ ...preflighted, ...encoded }, [404]),
      sibling('rewritten', 404, allow()),
    ],
    ['preflight-failed.address likely'],
    { ...preflighted, ...encoded },
  ),
  row(
    'an address that is answered only without its long query',
    [request({ ...get, ...long }, [404]), sibling('rewritten', 200, allow())],
    ['error-response-without-cors.address likely'],
    long,
  ),
  row('a 403 that says nothing', [came(403)], ['error-response-without-cors likely']),
  row('refused to a program, let through under a browser’s name', [came(403), asBrowser(200, allow())], []),
  row(
    'refused to a program, and bare under a browser’s name',
    [came(403), asBrowser(200)],
    ['cors-not-configured likely'],
  ),
  row(
    'refused, let through under a browser’s name, and refused again by chance',
    [came(403), asBrowser(200, allow()), again('request', 1, [200, allow()])],
    ['partial-rollout certain'],
  ),
  row('the policy of / in place of the page’s', [came(200, allow())], ['page-csp likely'], {}, assumed()),
  row(
    'two values at a loopback address that nobody knows',
    [request({ ...get, ...atHome }, [200, [...allow('*'), ...allow('*')]])],
    ['wrong-url.localhost likely', 'multiple-allow-origin likely'],
    atHome,
  ),
  row(
    'credentials that are not allowed, and as little under a browser’s name',
    [request({ ...get, credentials: 'include' }, [200, allow()]), asBrowser(200, allow())],
    ['credentials-not-allowed certain'],
    { credentials: 'include' },
  ),
  row(
    'a gateway that lets the page read that nothing is behind it',
    [came(503, [...allow(), ['Server', 'envoy']], 'no healthy upstream')],
    ['refused-by-application likely'],
  ),
  row(
    'an application that lets the page read its error',
    [came(503, [...allow(), ['X-Powered-By', 'Express']])],
    ['refused-by-application.error certain'],
  ),
  row(
    'a login elsewhere that the page’s own server sends to',
    [
      request(own, [302, [['Location', 'https://login.example.net/authorize?client_id=1']]]),
      request(own, [200, [], '<html></html>'], {
        hop: 1,
        at: 'https://login.example.net/authorize?client_id=1',
      }),
    ],
    ['login-redirect likely'],
    { url: own.url },
  ),
  row('the page’s own server, which sends nowhere else', [request(own, [200])], [], { url: own.url }),
  row(
    'a list of origins that the application keeps beside CORS',
    [came(403, allow(), '{"error":{"message":"Invalid Origin header: https://app.example.com"}}')],
    ['refused-by-application likely'],
  ),
  row(
    'the same in the words of MLflow',
    [came(403, allow(), 'Cross-origin request blocked')],
    ['refused-by-application likely'],
  ),
  row(
    'a login that ends in an error',
    [
      request(get, [302, [...allow(), ['Location', 'https://api.example.com/Account/Login?ReturnUrl=%2F']]]),
      request(get, [404, allow()], { hop: 1, at: 'https://api.example.com/Account/Login?ReturnUrl=%2F' }),
    ],
    ['refused-by-application.session likely'],
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('a policy that is only assumed leaves the outcome open, unless the wire blocks', () => {
  const outcome = (seen: Row) => diagnose(seen.subject, seen.seen).verdict.outcome
  expect(outcome(row('', [came(200, allow())], [], {}, assumed()))).toBe('inconclusive')
  expect(outcome(row('', [came(200)], [], {}, assumed()))).toBe('blocked')
  expect(outcome(row('', [came(200, allow())], [], {}, document("connect-src 'self'")))).toBe('blocked')
})
