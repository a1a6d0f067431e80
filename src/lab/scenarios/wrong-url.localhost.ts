import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const wrongUrlLocalhost = {
  id: 'wrong-url.localhost',
  cause: 'wrong-url',
  variant: 'localhost',
  title: 'It works on my machine',
  level: 1,
  story: 'The page is live. For its author everything works. For everybody else the orders never arrive.',
  needsNames: true,
  start: async (stage) => {
    stage.pageIsElsewhere()
    const local = await stage.serve('localhost', expressShop({ origin: ['http://localhost:3000'] }), {
      scheme: 'http',
    })
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${local.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
