import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const credentialsNotAllowed = {
  id: 'credentials-not-allowed',
  cause: 'credentials-not-allowed',
  variant: null,
  title: 'Signed in, signed out',
  level: 1,
  story:
    'The page sends the session cookie with its requests since this release. Listing orders used to work without it; now the browser throws the answer away.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }),
      fix: () => api.become(expressShop({ origin: [stage.page], credentials: true })),
    }
  },
} as const satisfies Scenario
