import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

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
