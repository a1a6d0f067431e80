import { json, withHeaders, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const preflightRequiresAuth = {
  id: 'preflight-requires-auth',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'A token for every door',
  level: 1,
  story:
    'A security review made the API demand a token for every request. The page has a valid token and sends it. It still cannot read anything.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const guard: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? withHeaders(json(401, { error: 'token required' }), [['WWW-Authenticate', 'Bearer realm="shop"']])
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(guard(cors(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(guard(routes)))),
    }
  },
} as const satisfies Scenario
