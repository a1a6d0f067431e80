import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const originNotAllowedLocalhostOnly = {
  id: 'origin-not-allowed.localhost-only',
  cause: 'origin-not-allowed',
  variant: 'localhost-only',
  title: 'First day in production',
  level: 1,
  story:
    'The new order page went live this morning. Every test passed on the developers’ machines. Since the release, saving an order fails for every customer.',
  start: async (stage) => {
    const policy = (origin: readonly string[]) => expressShop({ origin, credentials: true })
    const api = await stage.serve('api.shop.example', policy(['http://localhost:3000']))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, credentials: 'include' }),
      fix: () => api.become(policy(['http://localhost:3000', stage.page])),
    }
  },
} as const satisfies Scenario
