import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const methodNotAllowedWildcardWithCredentials = {
  id: 'method-not-allowed.wildcard-with-credentials',
  cause: 'method-not-allowed',
  variant: 'wildcard-with-credentials',
  title: 'Everything is allowed',
  level: 2,
  story:
    'The API puts no limit on what a page may do with an order, and says so in its answer. Saving one fails all the same, for customers who are signed in.',
  start: async (stage) => {
    const policy = (methods: string) =>
      expressShop({ origin: [stage.page], credentials: true, methods, allowedHeaders: 'Content-Type' })
    const api = await stage.serve('api.shop.example', policy('*'))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, credentials: 'include' }),
      fix: () => api.become(policy('GET, POST, PUT, PATCH, DELETE')),
    }
  },
} as const satisfies Scenario
