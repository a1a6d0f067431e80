import { redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

export const preflightRedirected = {
  id: 'preflight-redirected',
  cause: 'preflight-redirected',
  variant: null,
  title: 'Version two',
  level: 2,
  story:
    'The API has a second version; the first one forwards to it. The server’s log shows the forwarding and nothing after it.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const second = { '/v2/orders/17': shopRoutes['/v1/orders/17'] ?? {} }
    const app = cors(expressRoutes(second))
    const api = await stage.serve(
      'api.shop.example',
      express((asked) =>
        asked.path.startsWith('/v1/') ? redirect(308, asked.path.replace('/v1/', '/v2/')) : app(asked),
      ),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${api.origin}/v2/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario
