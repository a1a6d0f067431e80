import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const dnsFailure = {
  id: 'dns-failure',
  cause: 'dns-failure',
  variant: null,
  title: 'Gone over night',
  level: 1,
  story:
    'Yesterday the page worked. Today the browser reports a CORS error in no time at all. The API team has deployed nothing, but the domain was to be renewed this month.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask('https://orders.teahouse.invalid/v1/orders'),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
