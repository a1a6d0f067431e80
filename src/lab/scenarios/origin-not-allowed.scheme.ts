import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedScheme = {
  id: 'origin-not-allowed.scheme',
  cause: 'origin-not-allowed',
  variant: 'scheme',
  title: 'The padlock',
  level: 1,
  story:
    'The shop was moved to https on Friday. Everything seems to work, except that since Friday no page can read the orders.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve(
      'api.shop.example',
      expressShop({ origin: [stage.page.replace('https:', 'http:')] }),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
