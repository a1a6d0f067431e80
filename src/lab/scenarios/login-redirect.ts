import { redirect, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const loginRedirect = {
  id: 'login-redirect',
  cause: 'login-redirect',
  variant: null,
  title: 'After the lunch break',
  level: 2,
  story:
    'In the morning all is well. Whoever comes back after an hour and clicks on reload sees a CORS error; signing in again helps.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const gate: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? redirect(302, `${login.origin}/login?returnTo=${encodeURIComponent(asked.path)}`)
        : next(asked)
    const api = await stage.serve('api.shop.example', express(cors(gate(expressRoutes(shopRoutes)))))
    const login = await stage.serve('login.shop.example', express(expressRoutes({})))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { headers: [['X-Requested-With', 'XMLHttpRequest']] }),
      fix: () =>
        stage.ask(`${api.origin}/v1/orders`, { headers: [['Authorization', 'Bearer practice-token']] }),
    }
  },
} as const satisfies Scenario
