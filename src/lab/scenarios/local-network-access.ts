import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const localNetworkAccess = {
  id: 'local-network-access',
  cause: 'local-network-access',
  variant: null,
  title: 'Only in the new browser',
  level: 2,
  story:
    'The page talks to a till in the shop, over the till’s own name. Since the last update of the browser some customers are asked something, and those who say no see an error.',
  needsNames: true,
  start: async (stage) => {
    const inside = stage.pageAt('intranet.shop.example')
    stage.standHere(inside)
    stage.name('app.shop.example', 443, '203.0.113.10')
    const till = await stage.serve('till.shop.example', expressShop({ origin: [stage.page, inside] }))
    return {
      subject: stage.ask(`${till.origin}/v1/orders`),
      fix: () => stage.ask(`${till.origin}/v1/orders`, { pageOrigin: inside }),
    }
  },
} as const satisfies Scenario
