import { redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const redirectChangesOriginCredentialsInUrl = {
  id: 'redirect-changes-origin.credentials-in-url',
  cause: 'redirect-changes-origin',
  variant: 'credentials-in-url',
  title: 'The partner’s warehouse',
  level: 3,
  story:
    'Stock levels come from a partner. The API forwards to him, and the partner’s address carries what he needs to recognise us. In the terminal this has always worked.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const api = await stage.serve(
      'api.shop.example',
      express(
        cors(({ path }) => redirect(302, `${stock.origin.replace('://', '://shop:practice@')}${path}`)),
      ),
    )
    const open = express(expressCors({ origin: '*' })(expressRoutes(shopRoutes)))
    const stock = await stage.serve('stock.partner.example', open)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(express(cors(({ path }) => redirect(302, `${stock.origin}${path}`)))),
    }
  },
} as const satisfies Scenario
