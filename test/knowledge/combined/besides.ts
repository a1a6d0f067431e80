import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Evidence, Observation, OriginRelation, Purpose } from '../../../src/knowledge/model/evidence.ts'
import { failure, from, probe, type Came } from '../causes/evidence-builder.ts'
import { again } from '../causes/named.ts'

/** What is known beside the page's own two requests. */
export interface Beside {
  readonly seen?: readonly Observation[]
  readonly known?: Partial<Evidence>
}

/** What further probes may find; both of some must not be asked twice. */
export function probed({ pageOrigin: page, url }: Case): Readonly<Record<string, readonly Observation[]>> {
  const { origin, pathname, host, protocol } = new URL(url)
  const lets = (to = page): HeaderList => [
    ['Access-Control-Allow-Origin', to],
    ['Vary', 'Origin'],
  ]
  const one = (purpose: Purpose, came: Came, at = url, sender: string | null = page) =>
    probe(purpose, came, { at, origin: sender, id: JSON.stringify(purpose) })
  const other = (relation: OriginRelation, sender: string, came: Came, form = 'request' as const) =>
    from(sender, relation, form, came)
  const made = (came: Came) => [one({ kind: 'error-path', what: 'random-404' }, came, `${origin}/v1/none`)]
  const root = (came: Came) => [one({ kind: 'sibling', what: 'root' }, came, `${origin}/`)]
  const option = (purpose: Purpose, came: Came) => [
    probe(purpose, came, { at: url, origin: page, method: 'OPTIONS', id: JSON.stringify(purpose) }),
  ]
  const bisect = (element: Extract<Purpose, { kind: 'bisect' }>['element'], came: Came) =>
    option({ kind: 'bisect', element }, came)
  const page404: Came = [404, [], 'Not found']
  const document: Came = [
    200,
    [['Content-Type', 'text/html']],
    '<!doctype html><html><body>Hello</body></html>',
  ]
  return {
    'errors are bare': made(page404),
    'errors let in': made([404, lets()]),
    'errors let another in': made([404, lets('https://admin.example.com')]),
    'a made up path gets the page': made(document),
    'a made up path is let in': made([200, lets()]),
    'a known error is bare': [one({ kind: 'error-path', what: 'error-url' }, [500], `${origin}/fails`)],
    'a known error lets in': [
      one({ kind: 'error-path', what: 'error-url' }, [500, lets()], `${origin}/fails`),
    ],
    'the root is bare': root([200]),
    'the root lets in': root([200, lets()]),
    'the root lets another in': root([200, lets('https://admin.example.com')]),
    'the root is the page': root(document),
    'the root is not there': root(page404),
    'the root is in error': root([500]),
    'the root is redirected': root([300]),
    'the API lets in': [one({ kind: 'sibling', what: 'api' }, [200, lets()], `${origin}/api${pathname}`)],
    'the parent lets in': [one({ kind: 'sibling', what: 'parent' }, [200, lets()], `${origin}/v1/`)],
    'the recorded path lets in': [
      one({ kind: 'sibling', what: 'recorded' }, [200, lets()], `${origin}/v1/items`),
    ],
    'localhost is let in': [
      other('localhost', 'http://localhost:3000', [200, lets('http://localhost:3000')]),
    ],
    'localhost is not': [other('localhost', 'http://localhost:3000', [200])],
    'any origin is let in': [
      other('foreign', 'https://cors-triage.example', [200, lets('https://cors-triage.example')]),
    ],
    'any origin gets *': [other('foreign', 'https://cors-triage.example', [200, lets('*')])],
    'any origin gets another': [
      other('foreign', 'https://cors-triage.example', [200, lets('https://admin.example.com')]),
    ],
    'a stranger is not let in': [other('foreign', 'https://cors-triage.example', [200])],
    'http is let in': [
      other('other-scheme', 'http://app.example.com', [200, lets('http://app.example.com')]),
    ],
    'www is let in': [
      other('www', 'https://www.app.example.com', [200, lets('https://www.app.example.com')]),
    ],
    'another port is let in': [
      other('other-port', 'https://app.example.com:8443', [200, lets('https://app.example.com:8443')]),
    ],
    'a slash is let in': [other('trailing-slash', `${page}/`, [200, lets(`${page}/`)])],
    'a host alone is let in': [other('missing-scheme', 'app.example.com', [200, lets('app.example.com')])],
    'a host alone gets *': [other('missing-scheme', 'app.example.com', [200, lets('*')])],
    'another subdomain is let in': [
      other('sibling-subdomain', 'https://www.example.com', [200, lets('https://www.example.com')]),
    ],
    'null is let in': [other('null', 'null', [200, lets('null')])],
    'a longer name is let in': [
      other('prefix-match', 'https://app.example.com.evil.test', [
        200,
        lets('https://app.example.com.evil.test'),
      ]),
    ],
    'the server itself is let in': [other('server', origin, [200, lets(origin)])],
    'the compared page is let in': [
      other('compared', 'https://old.example.com', [200, lets('https://old.example.com')]),
    ],
    'without Origin it is good': [
      one({ kind: 'without-origin', form: 'request' }, [200, [], '{"a":1}'], url, null),
    ],
    'without Origin it is refused': [one({ kind: 'without-origin', form: 'request' }, [401], url, null)],
    'without Origin it fails': [one({ kind: 'without-origin', form: 'request' }, [500], url, null)],
    'the preflight for the origin alone is let in': bisect({ kind: 'origin-only' }, [204, lets()]),
    'the preflight for the origin alone is bare': bisect({ kind: 'origin-only' }, [200]),
    'the preflight for the origin alone is refused': bisect({ kind: 'origin-only' }, [403]),
    'the preflight for the method is let in': bisect({ kind: 'method', method: 'PUT' }, [204, lets()]),
    'the preflight for the method is refused': bisect({ kind: 'method', method: 'PUT' }, [403]),
    'the preflight for the header is let in': bisect({ kind: 'header', name: 'x-shop' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-shop']],
    ]),
    'the preflight for the header is refused': bisect({ kind: 'header', name: 'x-shop' }, [403]),
    'any header is allowed': option({ kind: 'allow-any-header' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-cors-triage']],
    ]),
    'no other header is allowed': option({ kind: 'allow-any-header' }, [204, lets()]),
    'DELETE is allowed': option({ kind: 'allow-map', method: 'DELETE' }, [
      204,
      [...lets(), ['Access-Control-Allow-Methods', 'DELETE']],
    ]),
    'DELETE is not allowed': option({ kind: 'allow-map', method: 'DELETE' }, [403]),
    'asked again it is let in': [again('request', 1, [200, lets()])],
    'asked again it is bare': [again('request', 1, [200])],
    'asked again it fails': [again('request', 1, [500])],
    'asked again it is cut off': [
      probe({ kind: 'repeat', turn: 2, form: 'request' }, failure('reset'), { at: url, origin: page }),
    ],
    'the preflight again is let in': [
      again('preflight', 1, [
        204,
        [
          ...lets(),
          ['Access-Control-Allow-Headers', 'x-shop, authorization'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      ]),
    ],
    'the preflight again is refused': [again('preflight', 1, [403])],
    'one address lets in': [one({ kind: 'address', address: '192.0.2.1', form: 'request' }, [200, lets()])],
    'one address is bare': [one({ kind: 'address', address: '192.0.2.2', form: 'request' }, [200])],
    'one address takes no connection': [
      probe({ kind: 'address', address: '192.0.2.3', form: 'request' }, failure('refused'), {
        at: url,
        origin: page,
      }),
    ],
    'past the cache it is let in': [one({ kind: 'cache', step: 'busted' }, [200, lets()])],
    'past the cache it is bare': [one({ kind: 'cache', step: 'busted' }, [200])],
    'past the cache it is a copy': [
      one({ kind: 'cache', step: 'busted' }, [
        200,
        [
          ['X-Cache', 'HIT'],
          ['Age', '9'],
        ],
      ]),
    ],
    'a copy ignores the origin': [
      one({ kind: 'cache', step: 'origin-a' }, [200, lets('https://a.example')]),
      one({ kind: 'cache', step: 'origin-b' }, [200, lets('https://a.example')]),
    ],
    'a browser is let in': [one({ kind: 'as-browser', form: 'request' }, [200, lets()])],
    'a browser is turned away': [one({ kind: 'as-browser', form: 'request' }, [403])],
    'a browser’s preflight is let in': option({ kind: 'as-browser', form: 'preflight' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-shop'], ['Access-Control-Allow-Methods', 'PUT']],
    ]),
    'a GET is let in': [one({ kind: 'by-get' }, [200, lets()])],
    'a GET is bare': [one({ kind: 'by-get' }, [200])],
    'a GET is not there': [one({ kind: 'by-get' }, page404)],
    'the application lets in': [
      one(
        { kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/v1/orders' },
        [200, lets()],
        'https://app-1.example.com/v1/orders',
      ),
    ],
    'the application is bare': [
      one(
        { kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/v1/orders' },
        [200],
        'https://app-1.example.com/v1/orders',
      ),
    ],
    'the far side lets in': [
      one({ kind: 'far-side', form: 'request' }, [200, lets()], 'https://other.example.com/v1/orders'),
    ],
    'the far side is bare': [
      one({ kind: 'far-side', form: 'request' }, [200], 'https://other.example.com/v1/orders'),
    ],
    'the far side is a page': [
      one({ kind: 'far-side', form: 'request' }, document, 'https://other.example.com/v1/orders'),
    ],
    'the slash lets in': [
      one({ kind: 'request', hop: 1, standIn: false }, [200, lets()], `${protocol}//${host}/v1/orders/`),
    ],
    'the other host lets in': [
      one(
        { kind: 'request', hop: 1, standIn: false },
        [200, lets()],
        'https://other.example.com/v1/orders',
        'null',
      ),
    ],
    'the other host is bare': [
      one({ kind: 'request', hop: 1, standIn: false }, [200], 'https://other.example.com/v1/orders'),
    ],
    'the page is read': [
      probe({ kind: 'page' }, document, { at: `${page === 'null' ? origin : page}/`, origin: null }),
    ],
  }
}

const address = (
  role: 'request' | 'page' | 'near-miss',
  host: string,
  at: string,
  space: 'public' | 'local' | 'loopback',
) => ({ host, role, addresses: [{ address: at, space }], failure: null }) as const
const document = (policy: string, source: 'header' | 'meta' = 'header', more = {}): Partial<Evidence> => ({
  page: {
    url: 'https://app.example.com/shop',
    status: 200,
    policies: [{ source, policy }],
    urlsNamed: [],
    truncated: false,
    ...more,
  },
})
const browser = (...statements: NonNullable<Evidence['browser']>['statements']): Partial<Evidence> => ({
  browser: { engine: 'chromium', browser: 'Chrome 156.0', statements },
})
const reported = (corsError: Evidence['reported'][number]['corsError'], text: string): Partial<Evidence> => ({
  reported: [{ engine: 'chromium', corsError, text }],
})

/** What else may be known. */
export const known: Readonly<Record<string, Partial<Evidence>>> = {
  'a recording': { recorded: true },
  'few were asked': { sampled: true },
  'through a proxy': {
    conditions: [{ kind: 'through-proxy', proxy: 'http://proxy.example:3128', from: 'HTTPS_PROXY' }],
  },
  'the page forbids it': document("connect-src 'self'; img-src 'self'; script-src 'self'"),
  'the page has a sandbox': document('sandbox allow-scripts'),
  'the page upgrades': document('upgrade-insecure-requests'),
  'a page of the site forbids it': document("default-src 'self'", 'header', { isAssumed: true }),
  'the page embeds nothing that is not marked': document('default-src *', 'meta', {
    embedderPolicy: 'require-corp',
  }),
  'the page is public, the server of its network': {
    hosts: [
      address('page', 'app.example.com', '203.0.113.1', 'public'),
      address('request', 'api.example.com', '192.168.1.20', 'local'),
    ],
  },
  'the page is of the network too': {
    hosts: [
      address('page', 'app.example.com', '192.168.1.2', 'local'),
      address('request', 'api.example.com', '192.168.1.20', 'local'),
    ],
  },
  'a name close by': { hosts: [address('near-miss', 'api2.example.com', '203.0.113.9', 'public')] },
  'the browser met no Allow-Origin': browser({
    kind: 'cors',
    corsError: 'MissingAllowOriginHeader',
    parameter: '',
    at: 'request',
  }),
  'the browser met a preflight that fails': browser({
    kind: 'cors',
    corsError: 'PreflightInvalidStatus',
    parameter: '',
    at: 'preflight',
  }),
  'the browser met the page’s policy': browser({
    kind: 'page-policy',
    directive: 'connect-src',
    policy: "connect-src 'self'",
  }),
  'the browser kept a cookie back': browser({
    kind: 'kept-cookie',
    name: 'sid',
    when: 'sent',
    reasons: ['SameSiteLax'],
  }),
  'the browser stored no cookie': browser({
    kind: 'kept-cookie',
    name: 'sid',
    when: 'stored',
    reasons: ['ThirdPartyPhaseout'],
  }),
  'the browser went by a kept preflight': browser({ kind: 'kept-preflight' }),
  'the browser has it from its cache': browser({ kind: 'from-cache' }),
  'an extension stopped it': browser({ kind: 'by-client', reason: 'BlockedByClient' }),
  'the page gave it up': browser({ kind: 'aborted' }),
  'a service worker failed': browser({ kind: 'service-worker', outcome: 'failed', script: '/sw.js' }),
  'the browser got no response': browser({ kind: 'connection', error: 'net::ERR_CONNECTION_RESET' }),
  'the browser kept it for its policy': browser({
    kind: 'resource-policy',
    by: 'corp',
    reason: 'corp-not-same-origin',
  }),
  'Chrome said: no Allow-Origin': reported(
    'MissingAllowOriginHeader',
    'No ‘Access-Control-Allow-Origin’ header is present on the requested resource.',
  ),
  'Chrome said: failed to fetch': reported(null, 'TypeError: Failed to fetch'),
  'a log of preflights that fail': {
    preflightLog: {
      total: 9,
      byStatus: { '405': 7, '204': 2 },
      failing: [{ url: '/v1/orders', status: 405, count: 7 }],
    },
  },
  'its code lets the page in': {
    declared: [
      {
        file: 'server.js',
        line: 3,
        stack: 'express',
        origins: ['https://app.example.com'],
        methods: '*',
        headers: '*',
        credentials: true,
        findings: [],
      },
    ],
  },
  'its code lets others in': {
    declared: [
      {
        file: 'server.js',
        line: 3,
        stack: 'express',
        origins: ['https://admin.example.com'],
        methods: ['GET'],
        headers: ['x-a'],
        credentials: false,
        findings: [],
      },
    ],
  },
  'the development server passes it on': {
    proxies: [
      { file: 'vite.config.js', line: 4, stack: 'vite', path: '/v1', target: 'https://api.example.com' },
    ],
  },
  'its code calls it': {
    calls: [{ file: 'src/api.js', line: 9, url: 'https://api.example.com/v1/orders' }],
  },
  'a direct call carries it': { answers: { 'proxy-in-front': 'yes' } },
  'the address is right': { answers: { 'right-path': 'yes' } },
  'the address is wrong': { answers: { 'right-path': 'no' } },
  'a header is read': { answers: { 'reads-header': 'yes' } },
  'the cookie does not arrive': { answers: { 'cookie-arrives': 'no' } },
  'a private window works': { answers: { 'private-window': 'yes' } },
  'the page is opened from outside': { answers: { 'page-network': 'yes' } },
}
