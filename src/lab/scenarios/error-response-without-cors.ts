import { json, type App, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const errorResponseWithoutCors = {
  id: 'error-response-without-cors',
  cause: 'error-response-without-cors',
  variant: null,
  title: 'Only the large orders',
  level: 2,
  story:
    'Most orders can be opened. Order 18 cannot, and the console blames CORS. The configuration has not changed for months.',
  start: async (stage) => {
    const failing: App = () => json(500, { error: 'division by zero' })
    const routes = { ...shopRoutes, '/v1/orders/18': { GET: failing } }
    const proxy = nginxProxy({
      add: () => [
        ['Access-Control-Allow-Origin', stage.page],
        ['Vary', 'Origin'],
      ],
      always: false,
    })
    const api = await stage.serve('api.shop.example', proxy(express(expressRoutes(routes))))
    const fixed = { ...shopRoutes, '/v1/orders/18': shopRoutes['/v1/orders/17'] ?? {} }
    const cors = expressCors({ origin: [stage.page] })
    return {
      subject: stage.ask(`${api.origin}/v1/orders/18`),
      fix: () => api.become(nginxProxy()(express(cors(expressRoutes(fixed))))),
    }
  },
} as const satisfies Scenario

export const errorResponseWithoutCorsOriginTriggered = {
  id: 'error-response-without-cors.origin-triggered',
  cause: 'error-response-without-cors',
  variant: 'origin-triggered',
  title: 'curl swears it works',
  level: 3,
  story:
    'With curl the list comes at once. In the page it never does. Somebody rewrote the reading of the list of allowed pages yesterday.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const throwing: Layer = (next) => (asked) =>
      asked.headers['origin'] === undefined ? next(asked) : json(500, { error: 'Internal Server Error' })
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(throwing(cors(routes))))
    return { subject: stage.ask(`${api.origin}/v1/orders`), fix: () => api.become(express(cors(routes))) }
  },
} as const satisfies Scenario

export const errorResponseWithoutCorsRateLimit = {
  id: 'error-response-without-cors.rate-limit',
  cause: 'error-response-without-cors',
  variant: 'rate-limit',
  title: 'Towards noon',
  level: 2,
  story:
    'The page reloads its list every few seconds. It works for some minutes, then CORS errors come, and after a quarter of an hour they go.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const limiter: Layer = (next) => (asked) => {
      if (asked.method === 'OPTIONS') return next(asked)
      const { headers, ...refusal } = json(429, { message: 'Too many requests, please try again later.' })
      return { ...refusal, headers: [['RateLimit-Remaining', '0'], ['Retry-After', '640'], ...headers] }
    }
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(limiter(cors(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(routes))),
    }
  },
} as const satisfies Scenario
