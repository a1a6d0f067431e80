import { json, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const errorResponseWithoutCorsRateLimit = {
  id: 'error-response-without-cors.rate-limit',
  cause: 'error-response-without-cors',
  variant: 'rate-limit',
  title: 'Towards noon',
  level: 2,
  story:
    'The page reloads its list every few seconds. It works for some minutes, then CORS errors come, and after a quarter of an hour they go.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const limiter: Layer = (next) => (asked) => {
      if (asked.method === 'OPTIONS') return next(asked)
      const { headers, ...refusal } = json(429, { message: 'Too many requests, please try again later.' })
      return { ...refusal, headers: [['RateLimit-Remaining', '0'], ['Retry-After', '640'], ...headers] }
    }
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(limiter(cors(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(routes))),
    }
  },
} as const satisfies Scenario
