import type { Evidence } from '../../../src/knowledge/model/evidence.ts'

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
