import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const malformedAllowList = {
  id: 'malformed-allow-list',
  cause: 'malformed-allow-list',
  variant: null,
  title: 'A list is a list',
  level: 2,
  story:
    'The operator typed the allowed methods into the gateway’s form, one after the other. The page asks for one of them.',
  start: async (stage) => {
    const policy = (methods: string) => expressShop({ origin: [stage.page], methods })
    const api = await stage.serve('api.shop.example', policy('GET; POST; PUT; DELETE'))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => api.become(policy('GET, POST, PUT, DELETE')),
    }
  },
} as const satisfies Scenario
