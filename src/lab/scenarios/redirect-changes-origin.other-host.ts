import { redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const redirectChangesOriginOtherHost = {
  id: 'redirect-changes-origin.other-host',
  cause: 'redirect-changes-origin',
  variant: 'other-host',
  title: 'Pictures from elsewhere',
  level: 2,
  story:
    'Invoices are stored with a provider now; the API only points to them. Opened in a tab, every invoice appears. The page cannot load one.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const api = await stage.serve(
      'api.shop.example',
      express(cors(({ path }) => redirect(302, `${store.origin}${path}`))),
    )
    const store = await stage.serve('files.store.example', express(expressRoutes(shopRoutes)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`),
      fix: () => store.become(express(expressCors({ origin: '*' })(expressRoutes(shopRoutes)))),
    }
  },
} as const satisfies Scenario
