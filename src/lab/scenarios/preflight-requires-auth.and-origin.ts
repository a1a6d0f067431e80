import { json, withHeaders, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const preflightRequiresAuthAndOrigin = {
  id: 'preflight-requires-auth.and-origin',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'One correction is not enough',
  level: 3,
  story:
    'The API was put behind a token check last week, and the page moved to a new address the week before. Each team has found the mistake of the other.',
  alsoCause: 'origin-not-allowed',
  start: async (stage) => {
    const guard: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? withHeaders(json(401, { error: 'token required' }), [['WWW-Authenticate', 'Bearer realm="shop"']])
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const former = expressCors({ origin: [stage.pageAt('old-app.shop.example')] })
    const current = expressCors({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', express(guard(former(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(current(guard(routes)))),
    }
  },
} as const satisfies Scenario
