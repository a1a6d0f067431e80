import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { asJson, order, shopRoutes } from '../shop.ts'

export const healthy = {
  id: 'healthy',
  cause: null,
  variant: null,
  title: 'The ticket that would not close',
  level: 1,
  story:
    'Support has reopened yesterday’s ticket: saving an order is said to fail again. The team that owns the API swears that it deployed a correction in the night.',
  start: async (stage) => {
    const cors = expressCors({
      origin: ['http://localhost:3000', stage.page],
      credentials: true,
      exposedHeaders: 'X-Request-Id',
      maxAge: 600,
    })
    const api = await stage.serve('api.shop.example', express(cors(expressRoutes(shopRoutes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, {
        method: 'PUT',
        headers: asJson,
        credentials: 'include',
        body: order,
      }),
      fix: () => {},
    }
  },
} as const satisfies Scenario
