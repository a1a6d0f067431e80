import { redirect, type App } from '../app.ts'
import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

export const preflightRedirectedTrailingSlash = {
  id: 'preflight-redirected.trailing-slash',
  cause: 'preflight-redirected',
  variant: 'trailing-slash',
  title: 'A matter of one character',
  level: 2,
  story:
    'The API was rewritten with another framework. Its documentation was generated anew and looks the same as before. Adding an order fails.',
  start: async (stage) => {
    const site = django(djangoRoutes({ '/v1/orders/': shopRoutes['/v1/orders'] ?? {} }))
    const cors = djangoCors({ allowedOrigins: [stage.page] })
    // CommonMiddleware stands above CorsMiddleware here and appends the slash first.
    const appending: App = (asked) =>
      asked.path.endsWith('/') ? cors(site)(asked) : redirect(301, `${asked.path}/`)
    const api = await stage.serve('api.shop.example', appending)
    const adding = { method: 'POST', headers: savingAnOrder.headers, body: savingAnOrder.body }
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, adding),
      fix: () => stage.ask(`${api.origin}/v1/orders/`, adding),
    }
  },
} as const satisfies Scenario
