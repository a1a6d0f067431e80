import type { Routes } from '../peers/express.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const wrongUrlMissingPath = {
  id: 'wrong-url.missing-path',
  cause: 'wrong-url',
  variant: 'missing-path',
  title: 'A small change to a setting',
  level: 2,
  story:
    'Someone tidied up the environment variables of the front end. Since the deployment the page shows an empty list, and the console speaks of a missing CORS header.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const prefixed = Object.fromEntries(
      Object.entries(shopRoutes).map(([path, methods]) => [`/api${path}`, methods]),
    ) as Routes
    const api = await stage.serve(
      'api.shop.example',
      express((asked) =>
        asked.path.startsWith('/api/') ? cors(expressRoutes(prefixed))(asked) : expressRoutes({})(asked),
      ),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/api/v1/orders`),
    }
  },
} as const satisfies Scenario
