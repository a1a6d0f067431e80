import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedTrailingSlash = {
  id: 'origin-not-allowed.trailing-slash',
  cause: 'origin-not-allowed',
  variant: 'trailing-slash',
  title: 'The address is right there',
  level: 1,
  story:
    'The page’s address stands in the server’s configuration, letter by letter; you were shown it twice. The orders still do not load.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: `${stage.page}/` }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
