import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const opaqueResponse = {
  id: 'opaque-response',
  cause: 'opaque-response',
  variant: null,
  title: 'No error, and no orders',
  level: 1,
  story:
    'The red line in the console is gone since a line was added that somebody found on the net. The list of orders is still empty: the status that script prints is 0.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { mode: 'no-cors' }),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
