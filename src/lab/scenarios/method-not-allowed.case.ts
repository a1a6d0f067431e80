import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const methodNotAllowedCase = {
  id: 'method-not-allowed.case',
  cause: 'method-not-allowed',
  variant: 'case',
  title: 'It is on the list',
  level: 2,
  story:
    'Two teams have compared what the page asks for with what the server grants, word by word, and found no difference. The browser has found one.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'patch' }),
      fix: () => stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'PATCH' }),
    }
  },
} as const satisfies Scenario
