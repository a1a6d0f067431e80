import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const tlsFailureNameMismatch = {
  id: 'tls-failure.name-mismatch',
  cause: 'tls-failure',
  variant: 'name-mismatch',
  title: 'A new name on the door',
  level: 1,
  story: 'The API got a second name, next to its old one. Pages that use the old name work.',
  needsNames: true,
  start: async (stage) => {
    const identity = stage.authority.issue(['shop.example', 'www.shop.example'])
    const app = expressShop({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', app, { identity })
    const corrected = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${corrected.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
