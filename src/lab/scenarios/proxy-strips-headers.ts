import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder, shopRoutes } from '../shop.ts'
import { withHeaders, type App } from '../app.ts'
import { expressRoutes } from '../peers/express.ts'
import { cdn, visit } from '../peers/edge.ts'

export const proxyStripsHeaders = {
  id: 'proxy-strips-headers',
  cause: 'proxy-strips-headers',
  variant: null,
  title: 'Two addresses, one application',
  level: 2,
  story:
    'The application team proves with a direct call that its server answers correctly. Customers, who come through the public address, cannot save an order. You were given both addresses.',
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    const stripping = nginxProxy({ hide: ['Access-Control-Allow-Origin', 'Vary'] })
    const api = await stage.serve('api.shop.example', stripping(app))
    const direct = await stage.serve('app-1.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      options: { compare: { kind: 'url', value: `${direct.origin}/v1/orders/17` } },
      fix: () => api.become(nginxProxy()(app)),
    }
  },
} as const satisfies Scenario

export const proxyStripsHeadersCache = {
  id: 'proxy-strips-headers.cache',
  cause: 'proxy-strips-headers',
  variant: 'cache',
  title: 'The picture that was there first',
  level: 3,
  story:
    'The page shows a picture and later reads the same picture to print it on the invoice. Showing works, reading fails. With a number appended to the URL, reading works.',
  start: async (stage) => {
    const routes = expressRoutes(shopRoutes)
    // As object stores do: headers only for who says where he comes from.
    const store: App = (asked) =>
      withHeaders(routes(asked), [
        ...(asked.headers['origin'] === undefined ? [] : ([['Access-Control-Allow-Origin', '*']] as const)),
        ['Cache-Control', 'public, max-age=300'],
      ])
    const edge = cdn({ minds: 'url only' })(store)
    visit(edge, '/v1/orders', null)
    const api = await stage.serve('cdn.shop.example', edge)
    const always: App = (asked) => withHeaders(routes(asked), [['Access-Control-Allow-Origin', '*']])
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(cdn({ minds: 'vary' })(always)),
    }
  },
} as const satisfies Scenario
