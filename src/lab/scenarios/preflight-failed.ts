import { json, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const preflightFailed = {
  id: 'preflight-failed',
  cause: 'preflight-failed',
  variant: null,
  title: 'Valid everywhere but here',
  level: 2,
  story:
    'A check of incoming requests was added in front of the API: a tenant must be named. The page names one, and the check is said to pass.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const check: Layer = (next) => (asked) =>
      asked.headers['x-tenant'] === undefined ? json(400, { error: 'X-Tenant is missing' }) : next(asked)
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(check(cors(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { headers: [['X-Tenant', 'teashop']] }),
      fix: () => api.become(express(cors(check(routes)))),
    }
  },
} as const satisfies Scenario
