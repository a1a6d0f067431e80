import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedPort = {
  id: 'origin-not-allowed.port',
  cause: 'origin-not-allowed',
  variant: 'port',
  title: 'Only on staging',
  level: 1,
  story:
    'Staging runs on the same machines as the real shop, next to it. On staging the orders do not load; in the real shop they do.',
  start: async (stage) => {
    const staging = stage.pageAt('app.shop.example', 8443)
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: staging }),
      fix: () => api.become(expressShop({ origin: [stage.page, staging] })),
    }
  },
} as const satisfies Scenario
