import { json } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { order, shopRoutes } from '../shop.ts'

export const corsAfterRoutes = {
  id: 'cors-after-routes',
  cause: 'cors-after-routes',
  variant: null,
  title: 'One endpoint of many',
  level: 2,
  story:
    'The price list is a new endpoint, added last week. The page can read orders but not prices. In the server’s log both requests look the same: status 200.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const prices = { '/v1/prices': { POST: () => json(200, { prices: [{ item: 'teapot', cents: 2400 }] }) } }
    const late = express(expressRoutes(prices, cors(expressRoutes(shopRoutes))))
    const api = await stage.serve('api.shop.example', late)
    return {
      subject: stage.ask(`${api.origin}/v1/prices`, {
        method: 'POST',
        headers: [['Content-Type', 'application/json']],
        body: order,
      }),
      fix: () => api.become(express(cors(expressRoutes({ ...prices, ...shopRoutes })))),
    }
  },
} as const satisfies Scenario
