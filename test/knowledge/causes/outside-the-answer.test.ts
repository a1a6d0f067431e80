import { expect, test } from 'vitest'
import type { CorsError } from '../../../src/knowledge/model/cors-error.ts'
import type { Evidence, HostFacts } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  failure,
  fails,
  get,
  grants,
  overHttp,
  preflight,
  preflighted,
  request,
} from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const host = (role: HostFacts['role'], name: string, space: 'loopback' | 'local' | 'public'): HostFacts => ({
  host: name,
  role,
  addresses: [{ address: space === 'public' ? '203.0.113.5' : '10.0.0.5', space }],
  failure: null,
})
const fine = came(200, allow())
const answered = [
  preflight(preflighted, [204, [...grants, ['Access-Control-Max-Age', '600']]]),
  request(preflighted, [200, allow()]),
]
const reported = (corsError: CorsError | null): Partial<Evidence> => ({
  reported: [{ engine: 'chromium', corsError, text: 'blocked by CORS policy' }],
})
const include = { credentials: 'include' } as const
const signedIn = (cookie: string, status = 200) =>
  came(status, [
    ...allow('https://shop.other.org'),
    ['Access-Control-Allow-Credentials', 'true'],
    ['Set-Cookie', cookie],
  ])
const otherSite = { ...include, pageOrigin: 'https://shop.other.org' }
const cookie = (text: string, status?: number) => [
  {
    ...signedIn(text, status),
    request: { ...signedIn(text).request, headers: [['Origin', otherSite.pageOrigin]] as const },
  },
]

const rows: readonly Row[] = [
  row('a name that does not resolve', fails('dns'), ['dns-failure certain']),
  row(
    'a name that does not resolve, and a near one that does',
    fails('dns'),
    ['wrong-url.typo-host certain'],
    {},
    { hosts: [host('near-miss', 'api.example.org', 'public')] },
  ),
  row('a connection refused', fails('refused'), ['connection-refused certain']),
  row('no way to the host', fails('unreachable'), ['connection-refused certain']),
  row('a connection reset', fails('reset'), ['connection-broken certain']),
  row(
    'a connection reset under a method that is sent once only',
    [request({ ...get, method: 'POST' }, failure('reset'))],
    ['connection-broken likely'],
    { method: 'POST' },
  ),
  row('something that is not HTTP', fails('protocol'), ['connection-broken certain']),
  row('no response in time', fails('timeout'), ['timeout certain']),
  row('an expired certificate', fails('tls', { tls: 'expired' }), ['tls-failure.expired certain']),
  row('a certificate of another name', fails('tls', { tls: 'name-mismatch' }), [
    'tls-failure.name-mismatch certain',
  ]),
  row('an interrupted probe', fails('aborted'), []),
  row('a port that browsers refuse', [], ['bad-port certain'], { url: 'https://api.example.com:25/' }),
  row('http from a secure page', [overHttp], ['mixed-content certain'], { url: 'http://api.example.com/' }),
  row(
    'http from a secure page that was left unread and may upgrade it',
    [overHttp],
    ['mixed-content likely'],
    { url: 'http://api.example.com/' },
    { sampled: true },
  ),
  row(
    'http from a page that is http too',
    [request({ ...get, pageOrigin: 'http://app.example.com' }, [200, allow('http://app.example.com')])],
    [],
    { url: 'http://api.example.com/', pageOrigin: 'http://app.example.com' },
  ),
  row(
    'a public page and a private address',
    [fine],
    ['local-network-access certain'],
    {},
    { hosts: [host('page', 'app.example.com', 'public'), host('request', 'api.example.com', 'local')] },
  ),
  row(
    'a page of unknown address and a private one',
    [fine],
    [],
    {},
    { hosts: [host('request', 'api.example.com', 'local')] },
  ),
  row(
    'a page of unknown address that people open from the internet',
    [fine],
    ['local-network-access possible'],
    {},
    { hosts: [host('request', 'api.example.com', 'local')], answers: { 'page-network': 'yes' } },
  ),
  row(
    'a page and an API on one private network',
    [fine],
    [],
    {},
    { hosts: [host('page', 'app.example.com', 'local'), host('request', 'api.example.com', 'local')] },
  ),
  row(
    'a public page that calls localhost',
    [request({ ...get, url: 'https://localhost:3000/' }, [200, allow('http://localhost:3000')])],
    ['wrong-url.localhost likely', 'origin-not-allowed.localhost-only likely'],
    { url: 'https://localhost:3000/' },
  ),
  row(
    'a page on localhost that calls localhost',
    [
      request({ ...get, pageOrigin: 'http://localhost:5173' }, [200, allow('http://localhost:5173')], {
        at: 'http://localhost:3000/',
      }),
    ],
    [],
    { url: 'http://localhost:3000/', pageOrigin: 'http://localhost:5173' },
  ),
  row(
    'an old error of the preflight',
    answered,
    ['stale-preflight likely'],
    preflighted,
    reported('PreflightMissingAllowOriginHeader'),
  ),
  row('no old error', answered, [], preflighted),
  row(
    'a cookie for its own site',
    cookie('sid=1; SameSite=Lax; Secure'),
    ['cookie-not-sent certain'],
    otherSite,
  ),
  row('a cookie for every site', cookie('sid=1; SameSite=None; Secure'), [], otherSite),
  row(
    'a cookie for its own site, from a page of that site',
    [
      came(200, [
        ...allow(),
        ['Access-Control-Allow-Credentials', 'true'],
        ['Set-Cookie', 'sid=1; SameSite=Lax'],
      ]),
    ],
    [],
    include,
  ),
  row(
    'a 401 that script can read, from another site',
    cookie('x=1; SameSite=None; Secure', 401),
    ['refused-by-application.session likely', 'cookie-not-sent possible'],
    otherSite,
  ),
  row(
    'a count that script cannot read',
    [came(200, [...allow(), ['X-Total-Count', '7']])],
    ['response-header-not-exposed possible'],
  ),
  row(
    'a count that script cannot read and does not want',
    [came(200, [...allow(), ['X-Total-Count', '7']])],
    [],
    {},
    { answers: { 'reads-header': 'no' } },
  ),
  row(
    'a count that script can read',
    [came(200, [...allow(), ['X-Total-Count', '7'], ['Access-Control-Expose-Headers', 'x-total-count']])],
    [],
  ),
  row(
    'headers of the infrastructure',
    [came(200, [...allow(), ['ETag', '"1"'], ['X-Powered-By', 'Express'], ['X-RateLimit-Remaining', '7']])],
    [],
  ),
  row('page and API on one origin', [], [], { pageOrigin: 'https://api.example.com' }),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
