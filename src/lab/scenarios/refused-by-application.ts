import { json, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

export const refusedByApplicationCsrf = {
  id: 'refused-by-application.csrf',
  cause: 'refused-by-application',
  variant: 'csrf',
  title: 'Reading yes, saving no',
  level: 3,
  story:
    'Orders are shown, and saving one fails. The page was moved to a host of its own last week; the ticket says “CORS again”.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const guard: Layer = (next) => (asked) =>
      ['GET', 'HEAD', 'OPTIONS'].includes(asked.method)
        ? next(asked)
        : json(403, { error: 'invalid csrf token' })
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(cors(guard(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      options: { sendUnsafe: true },
      fix: () => api.become(express(cors(routes))),
    }
  },
} as const satisfies Scenario
