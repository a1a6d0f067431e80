import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const partialRollout = {
  id: 'partial-rollout',
  cause: 'partial-rollout',
  variant: null,
  title: 'Every third time',
  level: 3,
  story:
    'Of three requests, two succeed. Which ones is a matter of luck. The correction was deployed an hour ago, to all machines, says the deployment’s last line.',
  needsNames: true,
  start: async (stage) => {
    const current = expressShop({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', current)
    await stage.serve('api.shop.example', current, { port: api.port, address: '127.0.0.2' })
    const late = await stage.serve('api.shop.example', expressShop({ origin: ['http://localhost:3000'] }), {
      port: api.port,
      address: '127.0.0.3',
    })
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => late.become(current),
    }
  },
} as const satisfies Scenario
