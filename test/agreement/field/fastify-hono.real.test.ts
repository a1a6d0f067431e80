import { describe, test } from 'vitest'
import { expectCause, page, saving, type Incident } from './incident.ts'
import { nodeServer } from './real-servers.ts'

interface NodeIncident extends Incident {
  readonly source: string
}

const order = '/v1/orders/17'
const token = [['Authorization', 'Bearer t']] as const

const fastifyOrders = `app.get('/v1/orders', async () => [{ id: 17 }])
  app.put('/v1/orders/17', async () => ({ saved: true }))`
const fastifyGuard = `app.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) { reply.code(401); return reply.send({ error: 'token required' }) } })`

const fastifyIncidents: readonly NodeIncident[] = [
  {
    title: 'localhost alone',
    source: `await app.register(cors, { origin: 'http://localhost:5173' }); ${fastifyOrders}`,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'a list without the page',
    source: `await app.register(cors, { origin: ['https://www.partner.example'], credentials: true }); ${fastifyOrders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: 'origin-not-allowed',
  },
  {
    title: 'the default methods of version 11',
    source: `await app.register(cors, { origin: ['${page}'] }); ${fastifyOrders}`,
    path: order,
    ask: saving,
    expect: 'method-not-allowed',
  },
  {
    title: 'auth before cors',
    source: `${fastifyGuard}; await app.register(cors, { origin: ['${page}'] }); ${fastifyOrders}`,
    ask: { headers: token },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'no CORS at all, with a preflight that is a 404',
    source: fastifyOrders,
    path: order,
    ask: saving,
    expect: 'cors-not-configured',
  },
  {
    title: 'cors registered in a plugin of its own, the routes in another',
    source: `app.register(async (inner) => { await inner.register(cors, { origin: ['${page}'] })
      inner.get('/v1/health', async () => ({})) })
      app.register(async (inner) => { inner.get('/v1/orders', async () => []) })`,
    expect: 'cors-after-routes',
  },
  {
    title: 'a wildcard with credentials',
    source: `await app.register(cors, { credentials: true }); ${fastifyOrders}`,
    ask: { credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'a request header that is missing',
    source: `await app.register(cors, { origin: ['${page}'], allowedHeaders: ['content-type'] }); ${fastifyOrders}`,
    ask: { headers: token },
    expect: 'request-header-not-allowed',
  },
  {
    title: 'a healthy list',
    source: `await app.register(cors, { origin: ['${page}'], methods: ['GET', 'PUT'] }); ${fastifyOrders}`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: null,
  },
]

const honoOrders = `app.get('/v1/orders', (c) => c.json([{ id: 17 }])); app.put('/v1/orders/17', (c) => c.json({}))`

const honoIncidents: readonly NodeIncident[] = [
  {
    title: 'a list without the page; Hono sends Allow-Credentials all the same',
    source: `app.use('*', cors({ origin: ['http://localhost:3000'], credentials: true })); ${honoOrders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'cors on a prefix that the request is not under',
    source: `app.use('/api/*', cors({ origin: ['${page}'] })); app.get('/api/health', (c) => c.json({})); ${honoOrders}`,
    expect: 'cors-after-routes',
  },
  {
    title: 'a handler that throws is covered as well',
    source: `app.use('*', cors({ origin: ['${page}'] })); app.get('/v1/orders', () => { throw new Error('x') })`,
    expect: 'refused-by-application.error',
  },
  {
    title: 'a wildcard with credentials',
    source: `app.use('*', cors()); ${honoOrders}`,
    path: order,
    ask: { ...saving, credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'a healthy list',
    source: `app.use('*', cors({ origin: ['${page}'], allowMethods: ['PUT'] })); ${honoOrders}`,
    path: order,
    ask: saving,
    expect: null,
  },
]

describe('Fastify with @fastify/cors', () => {
  test.each(fastifyIncidents)('$title', (incident) =>
    triaged(
      incident,
      (port) => `import cors from '@fastify/cors'; import fastify from 'fastify'
        const app = fastify(); ${incident.source}; await app.listen({ port: ${port}, host: '127.0.0.1' })`,
    ),
  )
})

describe('Hono with its cors middleware', () => {
  test.each(honoIncidents)('$title', (incident) =>
    triaged(
      incident,
      (port) => `import { Hono } from 'hono'; import { cors } from 'hono/cors'
        import { serve } from '@hono/node-server'; const app = new Hono(); ${incident.source}
        serve({ fetch: app.fetch, port: ${port}, hostname: '127.0.0.1' })`,
    ),
  )
})

async function triaged(incident: NodeIncident, source: (port: number) => string): Promise<void> {
  const server = await nodeServer(source)
  try {
    await expectCause(incident, server)
  } finally {
    await server.close()
  }
}
