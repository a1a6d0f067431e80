import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const healthy = {
  id: 'healthy',
  cause: null,
  variant: null,
  title: 'The ticket that would not close',
  level: 1,
  story:
    'Support has reopened yesterday’s ticket: saving an order is said to fail again. The team that owns the API swears that it deployed a correction in the night.',
  start: async (stage) => {
    const origin = ['http://localhost:3000', stage.page]
    const api = await stage.serve('api.shop.example', expressShop({ origin, credentials: true, maxAge: 600 }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, credentials: 'include' }),
      fix: () => {},
    }
  },
} as const satisfies Scenario
