import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const methodNotAllowedCase = {
  id: 'method-not-allowed.case',
  cause: 'method-not-allowed',
  variant: 'case',
  title: 'It is on the list',
  level: 2,
  story:
    'The server’s list of methods contains the one that the page uses; both teams have checked. The browser says that it is not allowed.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'patch' }),
      fix: () => stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'PATCH' }),
    }
  },
} as const satisfies Scenario
