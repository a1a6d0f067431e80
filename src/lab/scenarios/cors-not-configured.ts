import { express, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, shopRoutes } from '../shop.ts'

export const corsNotConfigured = {
  id: 'cors-not-configured',
  cause: 'cors-not-configured',
  variant: null,
  title: 'An API that nobody called from a page',
  level: 1,
  story:
    'The API has served the mobile app for years. This is the first page that calls it. The API team says that nothing is wrong: the mobile app works.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', express(expressRoutes(shopRoutes)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
