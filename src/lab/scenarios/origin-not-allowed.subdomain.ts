import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedSubdomain = {
  id: 'origin-not-allowed.subdomain',
  cause: 'origin-not-allowed',
  variant: 'subdomain',
  title: 'A page of its own',
  level: 1,
  story:
    'The account page got an address of its own, under the address of the shop. Since then it shows no orders; the shop itself does.',
  start: async (stage) => {
    const parent = stage.pageAt('shop.example')
    const account = stage.pageAt('account.shop.example')
    const api = await stage.serve('api.shop.example', expressShop({ origin: [parent] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: account }),
      fix: () => api.become(expressShop({ origin: [parent, account] })),
    }
  },
} as const satisfies Scenario
