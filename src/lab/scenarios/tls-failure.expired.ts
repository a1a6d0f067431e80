import { validityEnded } from '../certificates.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const tlsFailureExpired = {
  id: 'tls-failure.expired',
  cause: 'tls-failure',
  variant: 'expired',
  title: 'Ninety-one days',
  level: 1,
  story:
    'Nobody deployed anything. Since this morning every page of the shop fails with a network error that mentions CORS.',
  needsNames: true,
  start: async (stage) => {
    const identity = stage.authority.issue(['api.shop.example'], validityEnded(Date.now()))
    const app = expressShop({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', app, { identity })
    const renewed = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${renewed.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
