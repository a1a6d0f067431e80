import { withHeaders, type App } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const responseHeaderNotExposed = {
  id: 'response-header-not-exposed',
  cause: 'response-header-not-exposed',
  variant: null,
  title: 'How many are there',
  level: 2,
  story:
    'The page shows the orders, but not how many pages of them there are. The number is in the response; anybody can see it in the network tab.',
  start: async (stage) => {
    const counted: App = (asked) => withHeaders(expressRoutes(shopRoutes)(asked), [['X-Total-Count', '2']])
    const api = await stage.serve('api.shop.example', express(expressCors({ origin: [stage.page] })(counted)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () =>
        api.become(express(expressCors({ origin: [stage.page], exposedHeaders: 'X-Total-Count' })(counted))),
    }
  },
} as const satisfies Scenario
