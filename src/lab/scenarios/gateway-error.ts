import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const gatewayError = {
  id: 'gateway-error',
  cause: 'gateway-error',
  variant: null,
  title: 'A quiet log',
  level: 1,
  story:
    'Since the deployment of the API the page reports CORS errors. The CORS settings were not part of the deployment.',
  start: async (stage) => {
    const api = await stage.serve(
      'api.shop.example',
      nginxProxy()(() => 'cut'),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(nginxProxy()(expressShop({ origin: [stage.page] }))),
    }
  },
} as const satisfies Scenario
