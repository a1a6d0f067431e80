import { redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const redirectChangesOrigin = {
  id: 'redirect-changes-origin',
  cause: 'redirect-changes-origin',
  variant: null,
  title: 'The archive',
  level: 2,
  story:
    'Orders older than a year were moved to an archive, on the same server. Opening one in a tab works. The page shows new orders and fails with old ones.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const archive = expressRoutes({ '/archive/orders/3': shopRoutes['/v1/orders/17'] ?? {} })
    const moving = expressRoutes({
      ...shopRoutes,
      '/v1/orders/3': { GET: () => redirect(302, '/archive/orders/3') },
    })
    const app = express(({ path, ...asked }) =>
      (path.startsWith('/archive/') ? archive : cors(moving))({ path, ...asked }),
    )
    const api = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders/3`),
      fix: () =>
        api.become(express((asked) => cors(asked.path.startsWith('/archive/') ? archive : moving)(asked))),
    }
  },
} as const satisfies Scenario
