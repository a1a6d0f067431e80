import { html, isPreflight, json, redirect, withHeaders, type App } from '../../../src/lab/app.ts'
import { nginxProxy } from '../../../src/lab/peers/nginx.ts'
import { express, expressCors, expressRoutes } from '../../../src/lab/peers/express.ts'
import { expressShop, savingAnOrder, shopRoutes } from '../../../src/lab/shop.ts'
import type { LookAlike } from './look-alike.ts'
import { allow, empty, host, token } from './serving.ts'

const withToken = { ...savingAnOrder, headers: [...savingAnOrder.headers, ...token] } as const

const guarded =
  (app: App): App =>
  (asked) =>
    asked.headers['authorization'] === undefined ? json(401, { error: 'token required' }) : app(asked)

/** Answers as other software than the practice peers writes them. */
export const shapes: readonly LookAlike[] = [
  {
    title: 'a policy that refuses an origin with 403, Vary and not a word more',
    expect: 'origin-not-allowed',
    start: async (stage) => {
      const api = await stage.serve(host, (asked) =>
        isPreflight(asked)
          ? empty(403, [['Vary', 'Origin, Access-Control-Request-Method']])
          : withHeaders(json(200, []), [['Vary', 'Origin']]),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder) }
    },
  },
  {
    title: 'a guard over a server that sends no CORS headers to anybody',
    expect: 'cors-not-configured',
    start: async (stage) => {
      const api = await stage.serve(host, guarded(express(expressRoutes(shopRoutes))))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { headers: token }) }
    },
  },
  {
    title: 'the same guard, the method not sent',
    expect: 'cors-not-configured',
    atMost: 'likely',
    start: async (stage) => {
      const api = await stage.serve(host, guarded(express(expressRoutes(shopRoutes))))
      return {
        subject: stage.ask(`${api.origin}/v1/orders/17`, withToken),
        options: { sendUnsafe: false },
      }
    },
  },
  {
    title: 'no CORS in sight, the method not sent: its own route may have some',
    expect: 'cors-not-configured',
    atMost: 'likely',
    start: async (stage) => {
      const api = await stage.serve(host, express(expressRoutes(shopRoutes)))
      return {
        subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
        options: { sendUnsafe: false },
      }
    },
  },
  {
    title: 'a misspelt header is no policy',
    expect: 'cors-not-configured',
    start: async (stage) => {
      const misspelt = [['Access-Control-Allowed-Origin', stage.page]] as const
      const api = await stage.serve(host, () => withHeaders(json(200, []), misspelt))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a path that no route has, beside a root that answers with permission',
    expect: 'wrong-url.missing-path',
    atMost: 'likely',
    start: async (stage) => {
      const app = express(expressRoutes({ '/': shopRoutes['/'] ?? {} }))
      const cors = express(expressCors({ origin: [stage.page] })(expressRoutes(shopRoutes)))
      const api = await stage.serve(host, (asked) => (asked.path === '/' ? cors : app)(asked))
      return { subject: stage.ask(`${api.origin}/orders`) }
    },
  },
  {
    title: 'a route that says what it did not find, beside a list that answers with permission',
    expect: 'error-response-without-cors',
    start: async (stage) => {
      const shop = expressShop({ origin: [stage.page] })
      const missing = json(404, { error: 'this order was cancelled' })
      const api = await stage.serve(host, (asked) =>
        asked.method === 'GET' && asked.path === '/v1/orders/99' ? missing : shop(asked),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders/99`) }
    },
  },
  {
    title: 'nginx itself refuses an origin that is not in its map',
    expect: 'origin-not-allowed',
    start: async (stage) => {
      const lists = [
        ['Access-Control-Allow-Methods', 'GET, PUT'],
        ['Access-Control-Allow-Headers', 'Content-Type'],
        ['Vary', 'Origin'],
      ] as const
      const server = [['Server', 'nginx/1.22.1']] as const
      const api = await stage.serve(host, (asked) =>
        withHeaders(isPreflight(asked) ? empty(204, lists) : json(200, []), [...server, ['Vary', 'Origin']]),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder) }
    },
  },
  {
    title: 'a proxy that leaves of all CORS headers only the lists on the preflight',
    expect: 'proxy-strips-headers',
    atMost: 'likely',
    start: async (stage) => {
      const lists = [['Access-Control-Allow-Methods', 'GET,PUT']] as const
      const api = await stage.serve(
        host,
        nginxProxy()((asked) => (isPreflight(asked) ? empty(204, lists) : json(200, []))),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a redirect from https to http: mixed content on the way, whoever answers there',
    expect: 'redirect-changes-origin.http-downgrade',
    start: async (stage) => {
      const api = await stage.serve(host, () =>
        withHeaders(redirect(302, 'http://api.shop.example/v1/orders'), allow(stage.page)),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'one address that takes no connection beside one that answers',
    expect: null,
    start: async (stage) => {
      const api = await stage.serve(host, expressShop({ origin: [stage.page] }))
      stage.name(host, api.port, '127.0.0.3')
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a page under development, and another port of localhost on the list',
    expect: 'origin-not-allowed.port',
    start: async (stage) => {
      const policy = { origin: ['http://localhost:3000'] }
      const api = await stage.serve('localhost', expressShop(policy), { scheme: 'http' })
      return { subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: 'http://localhost:5173' }) }
    },
  },
  {
    title: 'the page, and its twin without TLS',
    expect: null,
    warns: ['insecure-origin-allowed'],
    start: async (stage) => {
      const twins = { origin: [stage.page, stage.page.replace('https:', 'http:')] }
      const api = await stage.serve(host, expressShop(twins))
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'nothing handles OPTIONS, and the route itself knows development alone',
    expect: 'preflight-not-handled',
    also: 'origin-not-allowed.localhost-only',
    start: async (stage) => {
      const api = await stage.serve(host, (asked) => {
        if (asked.method === 'OPTIONS') return empty(404)
        const isLocal = asked.headers['origin'] === 'http://localhost:3000'
        return withHeaders(json(200, []), isLocal ? allow('http://localhost:3000') : [])
      })
      return { subject: stage.ask(`${api.origin}/v1/orders`, { headers: token }) }
    },
  },
  {
    title: 'two machines that allow the page and not the same methods',
    expect: 'partial-rollout',
    start: async (stage) => {
      const current = expressShop({ origin: [stage.page] })
      const former = expressShop({ origin: [stage.page], methods: 'GET,POST' })
      const api = await stage.serve(host, current)
      await stage.serve(host, former, { port: api.port, address: '127.0.0.2' })
      return { subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder) }
    },
  },
  {
    title: 'asked gently: a limit of eight requests proves what it can, and no more',
    expect: 'cors-after-routes',
    start: async (stage) => {
      const routes = express(expressRoutes(shopRoutes))
      const cors = express(expressCors({ origin: [stage.page] })(expressRoutes(shopRoutes)))
      const api = await stage.serve(host, (asked) => (asked.path === '/' ? cors : routes)(asked))
      return { subject: stage.ask(`${api.origin}/v1/orders`), options: { gentle: true } }
    },
  },
  {
    title: 'credentials allowed at one time and not at the next',
    expect: 'partial-rollout',
    start: async (stage) => {
      const current = expressShop({ origin: [stage.page], credentials: true })
      const former = expressShop({ origin: [stage.page] })
      let turn = 0
      const api = await stage.serve(host, (asked) => (turn++ % 2 === 0 ? current : former)(asked))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }) }
    },
  },
  {
    title: 'a page that is drawn for programs, bare, in place of what browsers get',
    expect: null,
    start: async (stage) => {
      const shop = expressShop({ origin: [stage.page] })
      const api = await stage.serve(host, (asked) =>
        asked.headers['user-agent']?.startsWith('Mozilla') === true
          ? shop(asked)
          : html(200, '<title>Shop</title>'),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
  {
    title: 'a gateway error now and then, which no User-Agent changes',
    expect: 'partial-rollout',
    start: async (stage) => {
      const shop = expressShop({ origin: [stage.page] })
      let turn = 0
      const api = await stage.serve(host, (asked) =>
        turn++ % 2 === 0 ? html(502, '<title>502 Bad Gateway</title>') : shop(asked),
      )
      return { subject: stage.ask(`${api.origin}/v1/orders`) }
    },
  },
]
