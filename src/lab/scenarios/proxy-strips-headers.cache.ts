import { withHeaders, type App } from '../app.ts'
import { expressRoutes } from '../peers/express.ts'
import { cdn, visit } from '../peers/edge.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

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
