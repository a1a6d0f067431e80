import { makeAuthority } from '../certificates.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const tlsFailureUntrusted = {
  id: 'tls-failure.untrusted',
  cause: 'tls-failure',
  variant: 'untrusted',
  title: 'Signed by ourselves',
  level: 1,
  story:
    'The staging API works on the laptops of the team that runs it. On every other machine the page fails.',
  needsNames: true,
  start: async (stage) => {
    const identity = makeAuthority(Date.now()).issue(['api.shop.example'])
    const app = expressShop({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', app, { identity })
    const corrected = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${corrected.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
