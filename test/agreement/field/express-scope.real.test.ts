import { describe, test } from 'vitest'
import { expectFromExpress, guard, order, orders, token, type ExpressIncident } from './express-incident.ts'
import { page, saving } from './incident.ts'

const posting = { ...saving, method: 'POST' } as const
const login = '/v1/login'
const only = (middleware: string): string =>
  `app.get('/', (request, response) => response.json({}))
  app.post('/v1/login', ${middleware} (request, response) => response.json({}))`
const limited = (most: number): string => `let taken = 0
  app.use((request, response, next) => ++taken > ${most} ? response.status(429).json({ error: 'slow down' }) : next())`

const incidents: readonly ExpressIncident[] = [
  {
    title: 'cors on a route that has POST alone, not sent: nothing tells it from none at all',
    source: only(`cors({ origin: ['${page}'] }),`),
    path: login,
    ask: posting,
    expect: 'cors-not-configured',
    confidence: 'likely',
  },
  {
    title: 'cors on a route that has POST alone, sent',
    source: only(`cors({ origin: ['${page}'] }),`),
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'preflight-not-handled',
    confidence: 'certain',
  },
  {
    title: 'no CORS on a route that has POST alone, not sent',
    source: only(''),
    path: login,
    ask: posting,
    expect: 'cors-not-configured',
    confidence: 'likely',
  },
  {
    title: 'no CORS on a route that has POST alone, sent',
    source: only(''),
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'cors-not-configured',
    confidence: 'certain',
  },
  {
    title: 'a healthy route that has POST alone, not sent',
    source: `app.use(cors({ origin: ['${page}'] })); ${only('')}`,
    path: login,
    ask: posting,
    expect: null,
  },
  {
    title: 'a healthy route that has POST alone, sent',
    source: `app.use(cors({ origin: ['${page}'] })); ${only('')}`,
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: null,
  },
  {
    title: 'no CORS behind a guard that takes no OPTIONS either',
    source: `${guard}; ${orders}`,
    ask: { headers: token },
    expect: 'cors-not-configured',
    confidence: 'certain',
  },
  {
    title: 'a guard before cors, and a list without the page: two faults',
    source: `${guard}; app.use(cors({ origin: ['http://localhost:3000'] })); ${orders}`,
    ask: { headers: token },
    expect: 'preflight-requires-auth',
    also: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'the body is too large for what stands before cors',
    source: `app.use(express.json({ limit: 1 })); app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'error-response-without-cors',
    confidence: 'certain',
  },
  {
    title: 'a limit before cors that is used up',
    source: `${limited(0)}; app.use(cors({ origin: ['${page}'] })); ${orders}`,
    expect: 'error-response-without-cors.rate-limit',
    confidence: 'certain',
  },
  {
    title: 'a limit before cors that leaves room for the page alone',
    source: `${limited(2)}; app.use(cors({ origin: ['${page}'] })); ${orders}`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: null,
  },
  {
    title: 'no CORS, and a POST that is answered with its own error',
    source: `app.get('/v1/login', (request, response) => response.json({}))
      app.post('/v1/login', (request, response) => response.status(422).json({ error: 'name' }))`,
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'cors-not-configured',
  },
  {
    title: 'a POST that fails without headers, beside a GET that another page may read as well',
    source: `app.use(cors({ origin: ['${page}', 'http://localhost:3000'] }))
      app.get('/v1/login', (request, response) => response.json({})); app.post('/v1/login', () => { throw new Error('x') })
      app.use((error, request, response, next) => {
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        response.status(500).json({ error: 'internal' }) })`,
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'error-response-without-cors',
    confidence: 'certain',
  },
  {
    title: 'a page of the framework that refuses a forged POST, whatever the User-Agent',
    source: `app.use((request, response, next) => request.method === 'POST'
      ? response.status(403).send('<!doctype html><title>Forbidden</title><h1>CSRF verification failed</h1>') : next())
      app.use(cors({ origin: ['${page}'] })); app.get('/v1/login', (request, response) => response.json({}))`,
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'error-response-without-cors',
    confidence: 'likely',
  },
  {
    title: 'a POST before cors, beside a GET after it',
    source: `app.post('/v1/login', (request, response) => response.json({}))
      app.use(cors({ origin: ['${page}', 'http://localhost:3000'] })); app.get('/v1/login', (request, response) => response.json({}))`,
    path: login,
    ask: posting,
    sendUnsafe: true,
    expect: 'cors-after-routes',
    confidence: 'certain',
  },
  {
    title: 'Angular under development alone',
    source: `app.use(cors({ origin: ['http://localhost:4200'] })); ${orders}`,
    expect: 'origin-not-allowed.localhost-only',
    confidence: 'certain',
  },
  {
    title: 'a redirect to a variable that is not set',
    source: `app.use(cors({ origin: ['${page}'] }))
      app.get('/v1/orders', (request, response) => response.redirect(process.env.NOT_SET_AT_ALL ?? ''))`,
    expect: 'browsers-disagree',
    confidence: 'certain',
  },
]

describe('Express with cors on some routes, behind a guard or a limit', () => {
  test.each(incidents)('$title', expectFromExpress)
})
