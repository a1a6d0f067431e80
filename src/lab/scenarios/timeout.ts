import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const timeout = {
  id: 'timeout',
  cause: 'timeout',
  variant: null,
  title: 'Please hold the line',
  level: 1,
  story:
    'The page turns its wheel for a while and then reports a network error. The API team sees the connections arrive.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', () => 'hang')
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      options: { timeoutMs: 1500 },
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
