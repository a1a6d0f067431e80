import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedFixedOtherOrigin = {
  id: 'origin-not-allowed.fixed-other-origin',
  cause: 'origin-not-allowed',
  variant: 'fixed-other-origin',
  title: 'The second customer',
  level: 1,
  story:
    'The API was built for one partner and serves him well. Your page is the second one to use it, and the first to fail.',
  start: async (stage) => {
    const partner = 'https://console.partner.example'
    const api = await stage.serve('api.shop.example', expressShop({ origin: partner }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [partner, stage.page] })),
    }
  },
} as const satisfies Scenario
