import { express, expressCors, expressRoutes } from '../peers/express.ts'
import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const redirectChangesOriginTrailingSlash = {
  id: 'redirect-changes-origin.trailing-slash',
  cause: 'redirect-changes-origin',
  variant: 'trailing-slash',
  title: 'The generated client',
  level: 2,
  story:
    'The client code is generated from the API’s description. One of its calls fails in the page; pasted into the address bar, the same URL works.',
  start: async (stage) => {
    const routes = { '/v1/orders/': shopRoutes['/v1/orders'] ?? {} }
    const app = expressCors({ origin: [stage.page] })(expressRoutes(routes))
    // The proxy in front normalizes directories by itself, before the app is asked.
    const api = await stage.serve('api.shop.example', (asked) =>
      asked.path.endsWith('/') ? express(app)(asked) : nginxRedirect(301, `${asked.path}/`),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders/`),
    }
  },
} as const satisfies Scenario
