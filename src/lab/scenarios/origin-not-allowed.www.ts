import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedWww = {
  id: 'origin-not-allowed.www',
  cause: 'origin-not-allowed',
  variant: 'www',
  title: 'Half of the customers',
  level: 1,
  story:
    'About half of the customers can see their orders, the other half cannot. Support found no pattern in browser, country or account.',
  start: async (stage) => {
    const page = stage.pageAt('www.shop.example')
    const bare = stage.pageAt('shop.example')
    const api = await stage.serve('api.shop.example', expressShop({ origin: [bare] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: page }),
      fix: () => api.become(expressShop({ origin: [bare, page] })),
    }
  },
} as const satisfies Scenario
