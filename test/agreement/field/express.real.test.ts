import { describe, test } from 'vitest'
import { expectFromExpress, guard, order, orders, token, type ExpressIncident } from './express-incident.ts'
import { page, saving } from './incident.ts'

const incidents: readonly ExpressIncident[] = [
  {
    title: 'an array that knows localhost alone',
    source: `app.use(cors({ origin: ['http://localhost:3000'], credentials: true })); ${orders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'a string that is localhost',
    source: `app.use(cors({ origin: 'http://localhost:3000' })); ${orders}`,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'a string that is another page',
    source: `app.use(cors({ origin: 'https://www.partner.example' })); ${orders}`,
    expect: 'origin-not-allowed.fixed-other-origin',
  },
  {
    title: 'the page with https instead of http',
    source: `app.use(cors({ origin: ['https://app.shop.example'] })); ${orders}`,
    expect: 'origin-not-allowed.scheme',
  },
  {
    title: 'the page with a slash at the end, as a string',
    source: `app.use(cors({ origin: '${page}/' })); ${orders}`,
    expect: 'origin-not-allowed.trailing-slash',
  },
  {
    title: 'the page with a slash at the end, in an array',
    source: `app.use(cors({ origin: ['${page}/'] })); ${orders}`,
    expect: 'origin-not-allowed.trailing-slash',
  },
  {
    title: 'the page without its scheme',
    source: `app.use(cors({ origin: ['app.shop.example'] })); ${orders}`,
    expect: 'origin-not-allowed.missing-scheme',
  },
  {
    title: 'the www name alone',
    source: `app.use(cors({ origin: ['http://www.app.shop.example'] })); ${orders}`,
    expect: 'origin-not-allowed.www',
  },
  {
    title: 'another list altogether',
    source: `app.use(cors({ origin: ['https://www.partner.example', /\\.partner\\.example$/] })); ${orders}`,
    path: order,
    ask: saving,
    expect: 'origin-not-allowed',
  },
  {
    title: 'a callback that throws for whom it does not know',
    source: `app.use(cors({ origin: (origin, done) => origin === 'http://localhost:3000' ? done(null, true)
      : done(new Error('Not allowed by CORS')) })); ${orders}`,
    path: order,
    ask: saving,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'a callback that switches CORS off for whom it does not know',
    source: `app.use(cors({ origin: (origin, done) => done(null, origin === 'https://www.partner.example') })); ${orders}`,
    path: order,
    ask: saving,
    // Nothing on the wire tells it from a server without CORS, as long as the listed page is not guessed.
    expect: 'cors-not-configured',
  },
  { title: 'no CORS at all', source: orders, expect: 'cors-not-configured' },
  {
    title: 'no CORS at all, with a preflight',
    source: orders,
    path: order,
    ask: saving,
    expect: 'cors-not-configured',
  },
  {
    title: 'a variable that is not set',
    source: `app.use(cors({ origin: process.env.NOT_SET_AT_ALL ?? false })); ${orders}`,
    path: order,
    ask: saving,
    expect: 'cors-not-configured',
  },
  {
    title: 'routes before cors',
    source: `${orders}; app.use(cors({ origin: ['${page}'] }))`,
    expect: 'cors-after-routes',
  },
  {
    title: 'routes before cors, with a preflight',
    source: `${orders}; app.use(cors({ origin: ['${page}'] }))`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'cors-after-routes',
  },
  {
    title: 'auth before cors',
    source: `${guard}; app.use(cors({ origin: ['${page}'] })); ${orders}`,
    ask: { headers: token },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'auth before cors, and a PUT',
    source: `${guard}; app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: order,
    ask: { ...saving, headers: [...saving.headers, ...token] },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'a wildcard with credentials',
    source: `app.use(cors()); ${orders}`,
    ask: { credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'a wildcard with credentials, and a preflight',
    source: `app.use(cors({ credentials: true, origin: '*' })); ${orders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'credentials not allowed',
    source: `app.use(cors({ origin: ['${page}'] })); ${orders}`,
    ask: { credentials: 'include' },
    expect: 'credentials-not-allowed',
  },
  {
    title: 'a method that is missing',
    source: `app.use(cors({ origin: ['${page}'], methods: ['GET', 'POST'] })); ${orders}`,
    path: order,
    ask: saving,
    expect: 'method-not-allowed',
  },
  {
    title: 'patch in lower case',
    source: `app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: order,
    ask: { ...saving, method: 'patch' },
    expect: 'method-not-allowed.case',
  },
  {
    title: 'a request header that is missing',
    source: `app.use(cors({ origin: ['${page}'], allowedHeaders: ['Content-Type'] })); ${orders}`,
    ask: { headers: [['X-Tenant', 'a']] },
    expect: 'request-header-not-allowed',
  },
  {
    title: 'cors on each route, and no route for OPTIONS',
    source: `const each = cors({ origin: ['${page}'] })
      app.get('/v1/orders/17', each, (request, response) => response.json({}))
      app.put('/v1/orders/17', each, (request, response) => response.json({}))`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'preflight-not-handled',
  },
  {
    title: 'a handler that throws, with headers set in handlers only',
    source: `app.get('/', (request, response) => response.set('Access-Control-Allow-Origin', '${page}').json({}))
      app.get('/v1', (request, response) => response.set('Access-Control-Allow-Origin', '${page}').json({}))
      app.get('/v1/orders', () => { throw new Error('database') })`,
    expect: 'error-response-without-cors',
  },
  {
    title: 'headers set by hand and by cors, appended',
    source: `app.use((request, response, next) => { response.append('Access-Control-Allow-Origin', '*'); next() })
      app.use((request, response, next) => { response.append('Access-Control-Allow-Origin', '${page}'); next() }); ${orders}`,
    expect: 'multiple-allow-origin',
  },
  {
    title: 'several origins in one string',
    source: `app.use(cors({ origin: '${page}, https://www.partner.example' })); ${orders}`,
    expect: 'multiple-allow-origin',
  },
  {
    title: 'a pattern as a string',
    source: `app.use(cors({ origin: 'http://*.shop.example' })); ${orders}`,
    expect: 'invalid-allow-origin',
  },
  {
    title: 'the word undefined',
    source: `app.use((request, response, next) => { response.set('Access-Control-Allow-Origin', String(undefined)); next() }); ${orders}`,
    expect: 'invalid-allow-origin',
  },
  {
    title: 'a redirect to another host before cors',
    source: `app.use((request, response, next) => request.hostname === 'api.shop.example'
      ? response.redirect(301, 'http://www.shop.example:' + port + request.originalUrl) : next())
      app.use(cors({ origin: ['${page}'] })); ${orders}`,
    expect: 'redirect-changes-origin.other-host',
  },
  {
    title: 'a redirect of everything, and a preflight',
    source: `app.use((request, response, next) => request.hostname === 'api.shop.example'
      ? response.redirect(308, 'http://www.shop.example:' + port + request.originalUrl) : next())
      app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: order,
    ask: saving,
    expect: 'preflight-redirected.other-host',
  },
  {
    title: 'a path that is not there, on an API with CORS under its prefix',
    source: `const api = express.Router(); api.use(cors({ origin: ['${page}'] }))
      api.get('/v1/orders', (request, response) => response.json([])); app.use('/api', api)`,
    path: '/v1/orders',
    expect: 'wrong-url.missing-path',
  },
  {
    title: 'a healthy list',
    source: `app.use(cors({ origin: ['http://localhost:3000', '${page}'], credentials: true })); ${orders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: null,
  },
  {
    title: 'a healthy list, the method really sent',
    source: `app.use(cors({ origin: ['http://localhost:3000', '${page}'], credentials: true })); ${orders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    sendUnsafe: true,
    expect: null,
  },
  { title: 'a healthy wildcard', source: `app.use(cors()); ${orders}`, expect: null },
  {
    title: 'a healthy wildcard with a token',
    source: `app.use(cors()); ${guard}; ${orders}`,
    ask: { headers: token },
    expect: null,
  },
  {
    title: 'a response of 404 that carries the headers',
    source: `app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: '/v1/nothing',
    expect: 'refused-by-application',
  },
]

describe('Express with cors', () => {
  test.each(incidents)('$title', expectFromExpress)
})
