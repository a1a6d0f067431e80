import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import * as requests from '../requests.ts'

const shape: Shape = {
  corsImport: `import { cors } from 'hono/cors'`,
  head: `import { serve } from '@hono/node-server'
import { Hono } from 'hono'
const app = new Hono()`,
  routes: `
app.get('/v1/orders', (c) => c.json({ ok: true }, 200, c.req.query('page') ? { 'X-Total-Count': '7' } : {}))
app.put('/v1/orders', (c) => c.json({ ok: true }))
app.get('/v1/fail', () => { throw new Error('the database is gone') })`,
  tail: `serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, () => console.log('listening'))`,
}

const use = (options: string): string => `app.use('*', cors(${options}))`
const proper = (page: string): string => use(`{ origin: ['${page}'] }`)

const cases: readonly AppCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    broken: () => ({ cors: use(`{ origin: ['http://localhost:3000'] }`) }),
  },
  { cause: 'cors-not-configured', request: {}, broken: () => ({}) },
  { cause: 'cors-after-routes', request: {}, broken: (page) => ({ late: proper(page) }) },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    broken: (page) => ({
      fault: `app.use('/v1/fail', async (c, next) => {
  if (c.req.method !== 'OPTIONS') throw new Error('not ready')
  await next()
})`,
      cors: proper(page),
    }),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    broken: () => ({ cors: use(`{ origin: '*', credentials: true }`) }),
  },
  {
    cause: 'credentials-not-allowed',
    request: requests.withCookies,
    broken: (page) => ({ cors: proper(page) }),
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.use('*', async (c, next) => c.req.header('authorization') ? next() : c.body(null, 401, { 'WWW-Authenticate': 'Bearer' }))`,
      cors: proper(page),
    }),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    broken: (page) => ({ cors: `app.get('/v1/*', cors({ origin: ['${page}'] }))` }),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.use('*', async (c, next) => c.req.header('authorization') ? next() : c.text('header missing', 400))`,
      cors: proper(page),
    }),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    broken: (page) => ({
      cors: `${proper(page)}
app.use('*', async (c, next) => { await next(); c.header('Access-Control-Allow-Origin', '${page}', { append: true }) })`,
    }),
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    broken: () => ({ cors: use(`{ origin: () => String(undefined) }`) }),
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    broken: (page) => ({ cors: use(`{ origin: ['${page}'], allowMethods: ['GET', 'POST'] }`) }),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    broken: (page) => ({ cors: use(`{ origin: ['${page}'], allowHeaders: ['Content-Type'] }`) }),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    broken: (page) => ({
      cors: use(`{ origin: ['${page}'], allowHeaders: ['Authorization Content-Type'] }`),
    }),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    broken: (page) => ({ cors: proper(page) }),
  },
]

export const hono: Ground = {
  stack: 'hono',
  version: async () => `Hono ${versionOf('hono')}`,
  emulated: null,
  servesPage: false,
  proofs: cases.map((one) => appProof(shape, one)),
}
