import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import * as requests from '../requests.ts'

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

const register = (options: string): string => `await app.register(cors, ${options})`
const proper = (page: string): string => register(`{ origin: ['${page}'] }`)

const cases: readonly AppCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    broken: () => ({ cors: register(`{ origin: ['http://localhost:3000'] }`) }),
  },
  { cause: 'cors-not-configured', request: {}, broken: () => ({}) },
  {
    cause: 'cors-after-routes',
    request: {},
    // Inside a plugin the registration covers only the routes of that plugin.
    broken: (page) => ({
      cors: `await app.register(async (health) => {
  await health.register(cors, { origin: ['${page}'] })
  health.get('/v1', async () => ({ ok: true }))
})`,
    }),
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    broken: (page) => ({
      fault: `app.addHook('onRequest', async (request) => {
  if (request.method !== 'OPTIONS' && request.url === '/v1/fail') throw new Error('not ready')
})`,
      cors: proper(page),
    }),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    broken: () => ({ cors: register(`{ origin: '*', credentials: true }`) }),
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
      fault: `app.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).header('WWW-Authenticate', 'Bearer').send()
})`,
      cors: proper(page),
    }),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    broken: (page) => ({ cors: register(`{ origin: ['${page}'], preflight: false }`) }),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(400).send('header missing')
})`,
      cors: proper(page),
    }),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    broken: (page) => ({
      cors: `${proper(page)}
app.addHook('onSend', async (request, reply) => { reply.header('Access-Control-Allow-Origin', ['${page}', '${page}']) })`,
    }),
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    broken: () => ({ cors: register(`{ origin: String(undefined) }`) }),
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    // The default of version 11 leaves PUT out.
    broken: (page) => ({ cors: proper(page) }),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    broken: (page) => ({ cors: register(`{ origin: ['${page}'], allowedHeaders: ['Content-Type'] }`) }),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    broken: (page) => ({
      cors: register(`{ origin: ['${page}'], allowedHeaders: 'Authorization Content-Type' }`),
    }),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    broken: (page) => ({ cors: proper(page) }),
  },
]

export const fastify: Ground = {
  stack: 'fastify',
  version: async () => `Fastify ${versionOf('fastify')}, @fastify/cors ${versionOf('@fastify/cors')}`,
  emulated: null,
  servesPage: false,
  proofs: cases.map((one) => appProof(shape, one)),
}
