import { withHeaders, type App } from '../app.ts'
import { fastifyCors, fastifyRoutes } from '../peers/fastify.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

export const preflightNotHandled = {
  id: 'preflight-not-handled',
  cause: 'preflight-not-handled',
  variant: null,
  title: 'Reading works, writing does not',
  level: 1,
  story: 'The page lists orders without trouble. Saving one fails, and the server’s log shows no PUT at all.',
  start: async (stage) => {
    // Headers written by hand in each handler; nobody wrote one for OPTIONS.
    const routes = fastifyRoutes(shopRoutes)
    const byHand: App = (asked) =>
      asked.method === 'OPTIONS'
        ? routes(asked)
        : withHeaders(routes(asked), [
            ['access-control-allow-origin', stage.page],
            ['vary', 'Origin'],
          ])
    const api = await stage.serve('api.shop.example', byHand)
    const corrected = fastifyCors({ origin: [stage.page], methods: 'GET,HEAD,POST,PUT,PATCH,DELETE' })
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => api.become(corrected(routes)),
    }
  },
} as const satisfies Scenario
