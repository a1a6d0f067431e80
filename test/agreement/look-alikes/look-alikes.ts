import type { App, Layer } from '../../../src/lab/app.ts'
import { html, isPreflight, json, redirect, withHeaders, withoutHeaders } from '../../../src/lab/app.ts'
import { cdn, visit } from '../../../src/lab/peers/edge.ts'
import { express, expressCors, expressRoutes } from '../../../src/lab/peers/express.ts'
import { nginxProxy } from '../../../src/lab/peers/nginx.ts'
import { expressShop, savingAnOrder, shopRoutes } from '../../../src/lab/shop.ts'
import type { LookAlike } from './look-alike.ts'
import { host, token } from './serving.ts'

const refused = (status: number): ReturnType<App> => ({
  status,
  headers: [
    ['Vary', 'Origin'],
    ['Content-Length', '0'],
  ],
  body: '',
})

export const lookAlikes: readonly LookAlike[] = [
  {
    title: 'nginx answers the preflight and Express the request, both rightly',
    expect: null,
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page] })
      const proxied = nginxProxy()(app)
      const api = await stage.serve(host, (asked) =>
        isPreflight(asked) ? withoutHeaders(proxied(asked), (name) => name === 'x-powered-by') : app(asked),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder) }
    },
  },
  {
    title: 'a preflight answered with 200 and a body',
    expect: null,
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page] })
      const api = await stage.serve(host, (asked) => {
        const answer = app(asked)
        if (!isPreflight(asked) || typeof answer === 'string') return answer
        const kept = answer.headers.filter(([name]) => name !== 'Content-Length')
        return { status: 200, headers: [...kept, ['Content-Length', '2']], body: 'ok' }
      })
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder) }
    },
  },
  {
    title: 'an error that carries the headers',
    expect: 'refused-by-application.error',
    start: async (stage) => {
      const routes = { ...shopRoutes, '/v1/broken': { GET: () => json(500, { error: 'x' }) } }
      const api = await stage.serve(
        host,
        express(expressCors({ origin: [stage.page] })(expressRoutes(routes))),
      )
      return { subject: stage.ask(`${api.origin}/v1/broken`) }
    },
  },
  {
    title: 'an API that is not signed in to, and says so to the page',
    expect: 'refused-by-application.session',
    start: async (stage) => {
      const guard: Layer = (next) => (asked) =>
        asked.headers['authorization'] === undefined ? json(401, { error: 'token' }) : next(asked)
      const cors = expressCors({ origin: [stage.page] })
      const api = await stage.serve(host, express(cors(guard(expressRoutes(shopRoutes)))))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'errors without the headers beside a request that has them',
    expect: null,
    start: async (stage) => {
      const cors = expressCors({ origin: [stage.page] })
      const known = cors(expressRoutes(shopRoutes))
      const api = await stage.serve(
        host,
        express((asked) => (asked.path in shopRoutes ? known : expressRoutes({}))(asked)),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a cache that minds Vary',
    expect: null,
    start: async (stage) => {
      const admin = stage.pageAt('admin.shop.example')
      const cacheable: Layer = (next) => (asked) =>
        withHeaders(next(asked), [], [['Cache-Control', 'public, max-age=300']])
      const edge = cdn({ minds: 'vary' })(cacheable(expressShop({ origin: [stage.page, admin] })))
      visit(edge, '/v1/orders', admin)
      visit(edge, '/v1/orders', stage.page)
      const api = await stage.serve(host, edge)
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a cached wildcard',
    expect: null,
    start: async (stage) => {
      const cacheable: Layer = (next) => (asked) =>
        withHeaders(next(asked), [], [['Cache-Control', 'public, max-age=300']])
      const edge = cdn({ minds: 'url only' })(cacheable(expressShop({ origin: '*' })))
      visit(edge, '/v1/orders', null)
      const api = await stage.serve(host, edge)
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a redirect with the permission on every hop',
    expect: null,
    start: async (stage) => {
      const cors = expressCors({ origin: '*' })
      const api = await stage.serve(
        host,
        express(cors(({ path }) => redirect(302, `${moved.origin}${path}`))),
      )
      const moved = await stage.serve('orders.shop.example', expressShop({ origin: '*' }))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a token under a wildcard of headers',
    expect: null,
    start: async (stage) => {
      const api = await stage.serve(host, expressShop({ origin: [stage.page], allowedHeaders: '*' }))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { headers: token }) }
    },
  },
  {
    title: 'a POST of JSON, POST not listed',
    expect: null,
    start: async (stage) => {
      const policy = { origin: [stage.page], methods: 'GET', allowedHeaders: 'content-type' }
      const api = await stage.serve(host, expressShop(policy))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { ...savingAnOrder, method: 'POST' }) }
    },
  },
  {
    title: 'a server that reflects every origin',
    expect: null,
    start: async (stage) => {
      const api = await stage.serve(host, expressShop({ origin: true, credentials: true }))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }) }
    },
  },
  {
    title: 'two machines that agree',
    expect: null,
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page] })
      const api = await stage.serve(host, app)
      await stage.serve(host, app, { port: api.port, address: '127.0.0.2' })
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a session cookie of the same site, lax as it may be',
    expect: null,
    start: async (stage) => {
      const cookie: Layer = (next) => (asked) =>
        withHeaders(next(asked), [], [['Set-Cookie', 'sid=1; Path=/; HttpOnly; Secure; SameSite=Lax']])
      const app = cookie(expressShop({ origin: [stage.page], credentials: true }))
      const api = await stage.serve(host, app)
      return { subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }) }
    },
  },
  {
    title: 'a page under development beside its API',
    expect: null,
    start: async (stage) => {
      const api = await stage.serve('localhost', expressShop({ origin: ['http://localhost:3000'] }), {
        scheme: 'http',
      })
      return { subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: 'http://localhost:3000' }) }
    },
  },
  {
    title: 'a rate limit that the probes themselves run into',
    expect: null,
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page] })
      let left = 12
      const api = await stage.serve(host, (asked) => {
        left -= 1
        return left < 0 ? withHeaders(json(429, { error: 'slow down' }), [['Retry-After', '30']]) : app(asked)
      })
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a page of HTML that the page may read',
    expect: null,
    start: async (stage) => {
      const cors = expressCors({ origin: [stage.page] })
      const api = await stage.serve(host, express(cors(() => html(200, '<!doctype html><p>receipt</p>'))))
      return { subject: stage.ask(`${api.origin}/v1/receipt`) }
    },
  },
  {
    title: 'a refusal that hides which header was wrong, with 403',
    expect: 'request-header-not-allowed',
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page], allowedHeaders: 'content-type' })
      const strict: App = (asked) => {
        const names = asked.headers['access-control-request-headers'] ?? ''
        return isPreflight(asked) && names.includes('x-tenant') ? refused(403) : app(asked)
      }
      const api = await stage.serve(host, strict)
      return { subject: stage.ask(`${api.origin}/v1/orders`, { headers: [['X-Tenant', 'teashop']] }) }
    },
  },
  {
    title: 'a refusal that hides which method was wrong, with 204',
    expect: 'method-not-allowed',
    start: async (stage) => {
      const app = expressShop({ origin: [stage.page] })
      const strict: App = (asked) =>
        isPreflight(asked) && asked.headers['access-control-request-method'] === 'PUT'
          ? refused(204)
          : app(asked)
      const api = await stage.serve(host, strict)
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, headers: [] }) }
    },
  },
  {
    title: 'a bare 401 where nothing was signed in with',
    expect: 'error-response-without-cors',
    atMost: 'likely',
    start: async (stage) => {
      const guard: Layer = (next) => (asked) =>
        asked.headers['authorization'] === undefined && !isPreflight(asked)
          ? json(401, { error: 'token' })
          : next(asked)
      const api = await stage.serve(host, guard(expressShop({ origin: [stage.page] })))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'every other answer lacks the headers, on one address',
    expect: 'partial-rollout',
    start: async (stage) => {
      const current = expressShop({ origin: [stage.page] })
      const former = expressShop({ origin: ['http://localhost:3000'] })
      let turn = 0
      const api = await stage.serve(host, (asked) => (turn++ % 2 === 0 ? current : former)(asked))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
]
