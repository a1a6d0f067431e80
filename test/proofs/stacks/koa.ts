import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import * as requests from '../requests.ts'

const shape: Shape = {
  corsImport: `import cors from '@koa/cors'
const corsOf = ({ origin, ...options }) => cors({ ...options, origin: String(origin) })`,
  head: `import Koa from 'koa'
import Router from '@koa/router'
const app = new Koa()
app.silent = true
const router = new Router()`,
  routes: `
router.get('/v1/orders', (ctx) => {
  if (ctx.query.page) ctx.set('X-Total-Count', '7')
  ctx.body = { ok: true }
})
router.put('/v1/orders', (ctx) => { ctx.body = { ok: true } })
router.get('/v1/fail', () => { throw new Error('the database is gone') })
app.use(router.routes())
app.use(router.allowedMethods())`,
  tail: `app.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))`,
}

const cors = (options: string): string => `app.use(corsOf(${options}))`

const cases = appCases({
  cors,
  methods: 'allowMethods',
  headers: 'allowHeaders',
  blankList: `'Authorization Content-Type'`,
  tooLate: (page) => ({ late: cors(`{ origin: ['${page}'] }`) }),
  refuse: (status) =>
    `app.use((ctx, next) => ctx.get('authorization') ? next() : ctx.throw(${status}, 'a token is missing'${status === 401 ? `, { headers: { 'WWW-Authenticate': 'Bearer' } }` : ''}))`,
  // Inside the router it runs only where a route matches, and none matches OPTIONS.
  noPreflight: (page) => ({ cors: `router.use(corsOf({ origin: ['${page}'] }))` }),
  notReady: `app.use((ctx, next) => ctx.method !== 'OPTIONS' && ctx.path === '/v1/fail' ? ctx.throw(500, 'not ready') : next())`,
  twice: (page) =>
    `app.use((ctx, next) => { ctx.append('Access-Control-Allow-Origin', '${page}'); return next() })`,
  undefinedOrigin: 'undefined',
  withoutVary: `app.use((ctx, next) => { ctx.set('Access-Control-Allow-Origin', ctx.get('origin')); return next() })`,
  session: (setCookie) => `app.proxy = true
app.use((ctx, next) => {
  // What a proxy that ends TLS says.
  ctx.req.headers['x-forwarded-proto'] = 'https'
  return next()
})
app.use((ctx, next) => {
  if (ctx.path !== '/v1/session') return next()
  const value = 'of-the-proof'
  ${setCookie ?? `ctx.cookies.set('sid', value, { sameSite: 'lax' })`}
  ctx.body = { cookies: ctx.get('cookie') }
})`,
})

/** @koa/cors repeats the origin that asks where it is told * and credentials. */
const wildcard: AppCase = {
  cause: 'wildcard-with-credentials',
  request: requests.withCookies,
  broken: () => ({ cors: cors(`{ origin: '*' }`) }),
}

export const koa: Ground = {
  stack: 'koa',
  version: async () => `Koa ${versionOf('koa')}, @koa/cors ${versionOf('@koa/cors')}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => appProof(shape, one.cause === 'wildcard-with-credentials' ? wildcard : one)),
}
