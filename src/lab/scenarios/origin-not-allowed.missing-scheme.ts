import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const originNotAllowedMissingScheme = {
  id: 'origin-not-allowed.missing-scheme',
  cause: 'origin-not-allowed',
  variant: 'missing-scheme',
  title: 'Copied from the ticket',
  level: 1,
  story:
    'The ticket asked to allow app.shop.example; the operator copied the name into the configuration and closed it. Nothing changed.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: new URL(stage.page).host }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
