import { json, type App } from '../app.ts'
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
    const repaired = { ...shopRoutes, '/v1/orders/18': shopRoutes['/v1/orders/17'] ?? {} }
    const cors = expressCors({ origin: [stage.page] })
    return {
      subject: stage.ask(`${api.origin}/v1/orders/18`),
      fix: () => api.become(nginxProxy()(express(cors(expressRoutes(repaired))))),
    }
  },
} as const satisfies Scenario
