import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'

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

const cors = (options: string): string => `app.use('*', cors(${options}))`

const cases = appCases({
  cors,
  methods: 'allowMethods',
  headers: 'allowHeaders',
  blankList: `['Authorization Content-Type']`,
  tooLate: (page) => ({ late: cors(`{ origin: ['${page}'] }`) }),
  refuse: (status) =>
    `app.use('*', async (c, next) => c.req.header('authorization') ? next() : c.text('a token is missing', ${status}${status === 401 ? `, { 'WWW-Authenticate': 'Bearer' }` : ''}))`,
  noPreflight: (page) => ({ cors: `app.get('/v1/*', cors({ origin: ['${page}'] }))` }),
  notReady: `app.use('/v1/fail', async (c, next) => {
  if (c.req.method !== 'OPTIONS') throw new Error('not ready')
  await next()
})`,
  twice: (page) =>
    `app.use('*', async (c, next) => { await next(); c.header('Access-Control-Allow-Origin', '${page}', { append: true }) })`,
  undefinedOrigin: '() => String(undefined)',
  withoutVary: `app.use('*', async (c, next) => { await next(); c.header('Access-Control-Allow-Origin', c.req.header('origin') ?? '') })`,
  session: (setCookie) => `import { setCookie } from 'hono/cookie'
app.get('/v1/session', (c) => {
  const value = 'of-the-proof'
  ${setCookie ?? `setCookie(c, 'sid', value, { sameSite: 'Lax' })`}
  return c.json({ cookies: c.req.header('cookie') ?? '' })
})`,
})

export const hono: Ground = {
  stack: 'hono',
  version: async () => `Hono ${versionOf('hono')}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => appProof(shape, one)),
}
