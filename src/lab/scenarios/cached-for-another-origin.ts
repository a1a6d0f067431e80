import { withHeaders, type App } from '../app.ts'
import { express, expressRoutes } from '../peers/express.ts'
import { cdn, visit } from '../peers/edge.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, shopRoutes } from '../shop.ts'

export const cachedForAnotherOrigin = {
  id: 'cached-for-another-origin',
  cause: 'cached-for-another-origin',
  variant: null,
  title: 'It comes and goes',
  level: 3,
  story:
    'The orders load for some minutes, then they do not, then they do again. Whoever looks into it finds that it works, or that it does not.',
  start: async (stage) => {
    const admin = stage.pageAt('admin.shop.example')
    const known = [stage.page, admin]
    const routes = expressRoutes(shopRoutes)
    // Written by hand: the origin is compared and sent back, but the cache is not told that it matters.
    const byHand: App = (asked) => {
      const origin = asked.headers['origin'] ?? ''
      return withHeaders(routes(asked), [
        ...(known.includes(origin) ? ([['Access-Control-Allow-Origin', origin]] as const) : []),
        ['Cache-Control', 'public, max-age=300'],
      ])
    }
    const edge = cdn({ minds: 'url only' })(express(byHand))
    visit(edge, '/v1/orders', admin)
    const api = await stage.serve('api.shop.example', edge)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(cdn({ minds: 'vary' })(expressShop({ origin: known }))),
    }
  },
} as const satisfies Scenario
