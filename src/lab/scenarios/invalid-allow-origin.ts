import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const invalidAllowOrigin = {
  id: 'invalid-allow-origin',
  cause: 'invalid-allow-origin',
  variant: null,
  title: 'All of our pages',
  level: 1,
  story:
    'To be done with it once and for all, the API team allowed every page of the shop at one stroke. Now none of them can read a response.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: '*.shop.example' }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
