import { redirect, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const preflightRequiresAuthLoginPage = {
  id: 'preflight-requires-auth.login-page',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'The detour',
  level: 2,
  story:
    'The API was put behind the company’s sign-in. The page passes a token that the sign-in accepts. In the network tab the request never gets further than its first step.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const gate: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? redirect(302, `${login.origin}/oauth2/start?rd=${encodeURIComponent(asked.path)}`)
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', gate(express(cors(routes))))
    const login = await stage.serve('login.shop.example', express(expressRoutes({})))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(gate(routes)))),
    }
  },
} as const satisfies Scenario
