import { json, type Layer } from '../app.ts'
import { express, expressRoutes, expressCors } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const errorResponseWithoutCorsOriginTriggered = {
  id: 'error-response-without-cors.origin-triggered',
  cause: 'error-response-without-cors',
  variant: 'origin-triggered',
  title: 'curl swears it works',
  level: 3,
  story:
    'With curl the list comes at once. In the page it never does. Somebody rewrote the reading of the list of allowed pages yesterday.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const throwing: Layer = (next) => (asked) =>
      asked.headers['origin'] === undefined ? next(asked) : json(500, { error: 'Internal Server Error' })
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(throwing(cors(routes))))
    return { subject: stage.ask(`${api.origin}/v1/orders`), fix: () => api.become(express(cors(routes))) }
  },
} as const satisfies Scenario
