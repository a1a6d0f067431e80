import { request } from 'node:http'
import { afterAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/lab/app.ts'
import { json } from '../../src/lab/app.ts'
import { listen } from '../../src/lab/listen.ts'
import { django, djangoCors, djangoRoutes } from '../../src/lab/peers/django.ts'
import { express, expressCors, expressRoutes } from '../../src/lab/peers/express.ts'
import { fastifyCors, fastifyRoutes } from '../../src/lab/peers/fastify.ts'
import { nginxPage, nginxProxy } from '../../src/lab/peers/nginx.ts'
import { djangoServer, nginxServer, nodeServer, type RealServer } from '../agreement/field/real-servers.ts'

const page = 'https://app.shop.example'
const preflight = { 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'content-type' }

/** Each question is asked of the real software and of the practice server. */
const questions = [
  ['the preflight of an allowed page', 'OPTIONS', '/orders', { Origin: page, ...preflight }],
  ['the preflight of another page', 'OPTIONS', '/orders', { Origin: 'https://other.example', ...preflight }],
  ['OPTIONS without an origin', 'OPTIONS', '/orders', {}],
  ['a preflight of a path that is not there', 'OPTIONS', '/nothing', { Origin: page, ...preflight }],
  ['the request of an allowed page', 'GET', '/orders', { Origin: page }],
  ['the request of another page', 'GET', '/orders', { Origin: 'https://other.example' }],
  ['a request without an origin', 'GET', '/orders', {}],
  ['a path that is not there', 'GET', '/nothing', { Origin: page }],
] as const

interface Heard {
  readonly status: number | undefined
  readonly headers: readonly (readonly [string, string])[]
}

function ask(port: number, method: string, path: string, headers: Record<string, string>): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path, headers, host: '127.0.0.1', agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode, headers: pairs(response.rawHeaders) }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

function pairs(raw: readonly string[]): readonly (readonly [string, string])[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : []))
}

/** What decides a triage: the CORS lines, Vary, the marks of the layer. Dates, lengths and bodies do not. */
function telling({ status, headers }: Heard): unknown {
  const kept = headers.filter(([name]) =>
    /^(access-control-|vary$|allow$|x-powered-by$|www-auth)/i.test(name),
  )
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return { status, type, headers: [...kept].sort(([a], [b]) => (a < b ? -1 : 1)) }
}

const open: { readonly close: () => Promise<void> }[] = []
afterAll(() => Promise.all(open.map(({ close }) => close())))

function compare(name: string, start: () => Promise<RealServer>, app: App): void {
  describe(name, () => {
    const ports = Promise.all([start(), listen(app, { port: 0 })]).then((servers) => {
      open.push(...servers)
      return servers.map(({ port }) => port)
    })
    test.each(questions)('%s', async (_, method, path, headers) => {
      const [real = 0, practice = 0] = await ports
      const [expected, heard] = await Promise.all(
        [real, practice].map((port) => ask(port, method, path, headers)),
      )
      expect(telling(heard!)).toEqual(telling(expected!))
    })
  })
}

const orders: App = () => json(200, { orders: [] })

compare(
  'Express with cors and a list',
  () =>
    nodeServer(
      (port) => `import cors from 'cors'; import express from 'express'; const app = express()
        app.use(cors({ origin: ['${page}'], credentials: true, maxAge: 60, exposedHeaders: 'X-A' }))
        app.get('/orders', (request, response) => response.json({ orders: [] })); app.listen(${port}, '127.0.0.1')`,
    ),
  express(
    expressCors({ origin: [page], credentials: true, maxAge: 60, exposedHeaders: 'X-A' })(
      expressRoutes({ '/orders': { GET: orders } }),
    ),
  ),
)

compare(
  'Express with cors and one string',
  () =>
    nodeServer(
      (port) => `import cors from 'cors'; import express from 'express'; const app = express()
        app.use(cors({ origin: '${page}', methods: 'GET', allowedHeaders: 'X-B' }))
        app.get('/orders', (request, response) => response.json({ orders: [] })); app.listen(${port}, '127.0.0.1')`,
    ),
  express(
    expressCors({ origin: page, methods: 'GET', allowedHeaders: 'X-B' })(
      expressRoutes({ '/orders': { GET: orders } }),
    ),
  ),
)

compare(
  'Express without cors',
  () =>
    nodeServer(
      (port) => `import express from 'express'; const app = express()
        app.get('/orders', (request, response) => response.json({ orders: [] })); app.listen(${port}, '127.0.0.1')`,
    ),
  express(expressRoutes({ '/orders': { GET: orders } })),
)

compare(
  'Express with cors after the routes',
  () =>
    nodeServer(
      (port) => `import cors from 'cors'; import express from 'express'; const app = express()
        app.get('/orders', (request, response) => response.json({ orders: [] })); app.use(cors({ origin: ['${page}'] }))
        app.listen(${port}, '127.0.0.1')`,
    ),
  express(expressRoutes({ '/orders': { GET: orders } }, expressCors({ origin: [page] })(expressRoutes({})))),
)

compare(
  'Fastify with @fastify/cors',
  () =>
    nodeServer(
      (port) => `import cors from '@fastify/cors'; import fastify from 'fastify'; const app = fastify()
        await app.register(cors, { origin: ['${page}'], credentials: true })
        app.get('/orders', async () => ({ orders: [] })); await app.listen({ port: ${port}, host: '127.0.0.1' })`,
    ),
  fastifyCors({ origin: [page], credentials: true })(fastifyRoutes({ '/orders': { GET: orders } })),
)

compare(
  'Django with django-cors-headers',
  () =>
    djangoServer(`
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_http_methods
SECRET_KEY = 'practice'
DEBUG = False
ALLOWED_HOSTS = ['*']
ROOT_URLCONF = 'site_under_test'
INSTALLED_APPS = ['corsheaders']
MIDDLEWARE = ['corsheaders.middleware.CorsMiddleware']
CORS_ALLOWED_ORIGINS = ['${page}']
CORS_ALLOW_CREDENTIALS = True
urlpatterns = [path('orders', require_http_methods(['GET'])(lambda request: JsonResponse({'orders': []})))]
`),
  django(
    djangoCors({ allowedOrigins: [page], allowCredentials: true })(
      djangoRoutes({
        '/orders': { GET: () => ({ ...json(200, {}), headers: [['Content-Type', 'application/json']] }) },
      }),
    ),
  ),
)

compare(
  'nginx in front of an app, add_header without always',
  () =>
    nginxServer(
      (port) => `server { listen 127.0.0.1:${port}; location / { return 404; }
        location = /orders { if ($request_method = OPTIONS) { return 405; }
        add_header Access-Control-Allow-Origin ${page}; add_header Vary Origin; return 200 '{}'; } }`,
    ),
  ({ method, path }) =>
    path !== '/orders'
      ? nginxPage(404)
      : method === 'OPTIONS'
        ? nginxPage(405)
        : nginxProxy({
            add: () => [
              ['Access-Control-Allow-Origin', page],
              ['Vary', 'Origin'],
            ],
            always: false,
          })(() => ({ status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }))({
            method,
            path,
            query: new URLSearchParams(),
            headers: {},
          }),
)
