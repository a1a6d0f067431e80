import { json, withHeaders, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const cookieNotSent = {
  id: 'cookie-not-sent',
  cause: 'cookie-not-sent',
  variant: null,
  title: 'Signed in everywhere else',
  level: 3,
  story:
    'Signing in succeeds, and the very next request is answered as if nobody had. The browser shows no CORS error.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page], credentials: true })
    const session =
      (attributes: string): Layer =>
      (next) =>
      (asked) =>
        withHeaders(
          asked.headers['cookie'] === undefined ? json(401, { error: 'no session' }) : next(asked),
          [['Set-Cookie', `sid=practice; Path=/; HttpOnly; ${attributes}`]],
        )
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.teahouse.example', express(cors(session('SameSite=Lax')(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }),
      fix: () => api.become(express(cors(expressRoutes(shopRoutes)))),
    }
  },
} as const satisfies Scenario
