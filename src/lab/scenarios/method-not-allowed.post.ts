import { html, isPreflight, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { order, shopRoutes } from '../shop.ts'

export const methodNotAllowedPost = {
  id: 'method-not-allowed.post',
  cause: 'method-not-allowed',
  variant: null,
  title: 'The standard says it needs no leave',
  level: 3,
  story:
    'The list of orders comes, adding one fails. The page’s origin is on the list, and somebody has read in the standard that POST never needs to be allowed.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const strict: Layer = (next) => (asked) =>
      isPreflight(asked) && asked.headers['access-control-request-method'] !== 'GET'
        ? html(400, 'Disallowed CORS method')
        : next(asked)
    const routes = cors(expressRoutes(shopRoutes))
    const api = await stage.serve('api.shop.example', express(strict(routes)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        method: 'POST',
        headers: [['Content-Type', 'application/json']],
        body: order,
      }),
      fix: () => api.become(express(routes)),
    }
  },
} as const satisfies Scenario
