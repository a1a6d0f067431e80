import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const wildcardWithCredentials = {
  id: 'wildcard-with-credentials',
  cause: 'wildcard-with-credentials',
  variant: null,
  title: 'Since the sign-in was added',
  level: 1,
  story:
    'Anyone could list orders until last week. Then sign-in was added, the page started to send the session cookie, and the list stopped loading. The API itself was not touched.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: '*', credentials: true }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }),
      fix: () => api.become(expressShop({ origin: [stage.page], credentials: true })),
    }
  },
} as const satisfies Scenario
