import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const multipleAllowOrigin = {
  id: 'multiple-allow-origin',
  cause: 'multiple-allow-origin',
  variant: null,
  title: 'Two teams, one header',
  level: 1,
  story:
    'The API team and the proxy team were both asked to allow your page, and both have done so. It worked yesterday, with only one of them.',
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    const adding = nginxProxy({ add: () => [['Access-Control-Allow-Origin', stage.page]] })
    const api = await stage.serve('api.shop.example', adding(app))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(nginxProxy()(app)),
    }
  },
} as const satisfies Scenario
