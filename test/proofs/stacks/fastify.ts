import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'

const shape: Shape = {
  corsImport: `import cors from '@fastify/cors'`,
  head: `import Fastify from 'fastify'
const app = Fastify()`,
  routes: `
await app.register(async (orders) => {
  orders.get('/v1/orders', async (request, reply) => {
    if (request.query.page) reply.header('X-Total-Count', '7')
    return { ok: true }
  })
  orders.put('/v1/orders', async () => ({ ok: true }))
  orders.get('/v1/fail', async () => { throw new Error('the database is gone') })
})`,
  tail: `await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
console.log('listening')`,
}

const cors = (options: string): string => `await app.register(cors, ${options})`

const cases = appCases({
  cors,
  methods: 'methods',
  headers: 'allowedHeaders',
  blankList: `'Authorization Content-Type'`,
  // Inside a plugin the registration covers only the routes of that plugin.
  tooLate: (page) => ({
    cors: `await app.register(async (health) => {
  await health.register(cors, { origin: ['${page}'] })
  health.get('/v1', async () => ({ ok: true }))
})`,
  }),
  refuse: (status) => `app.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(${status})${status === 401 ? `.header('WWW-Authenticate', 'Bearer')` : ''}.send('a token is missing')
})`,
  noPreflight: (page) => ({ cors: cors(`{ origin: ['${page}'], preflight: false }`) }),
  notReady: `app.addHook('onRequest', async (request) => {
  if (request.method !== 'OPTIONS' && request.url === '/v1/fail') throw new Error('not ready')
})`,
  twice: (page) =>
    `app.addHook('onSend', async (request, reply) => { reply.header('Access-Control-Allow-Origin', ['${page}', '${page}']) })`,
  undefinedOrigin: 'String(undefined)',
  withoutVary: `app.addHook('onRequest', async (request, reply) => { reply.header('Access-Control-Allow-Origin', request.headers.origin ?? '') })`,
  session: (setCookie) => `import cookie from '@fastify/cookie'
await app.register(cookie)
app.get('/v1/session', async (request, reply) => {
  const value = 'of-the-proof'
  ${setCookie ?? `reply.setCookie('sid', value, { sameSite: 'lax' })`}
  return { cookies: request.headers.cookie ?? '' }
})`,
})

export const fastify: Ground = {
  stack: 'fastify',
  version: async () => `Fastify ${versionOf('fastify')}, @fastify/cors ${versionOf('@fastify/cors')}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => appProof(shape, one)),
}
