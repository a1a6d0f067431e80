import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const connectionBroken = {
  id: 'connection-broken',
  cause: 'connection-broken',
  variant: null,
  title: 'Half a conversation',
  level: 1,
  story: 'The name resolves, the port is open, the certificate is good. What comes back is nothing.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', () => 'cut')
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
