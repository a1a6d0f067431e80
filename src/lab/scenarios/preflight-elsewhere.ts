import { isPreflight, type App } from '../app.ts'
import { nginxPage } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const preflightElsewhere = {
  id: 'preflight-elsewhere',
  cause: 'preflight-elsewhere',
  variant: null,
  title: 'It works from the terminal',
  level: 2,
  story:
    'Changing an order fails in the browser. The API team sends the same PUT with curl, origin and all, and gets 200 with the right headers. They consider the case closed.',
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    // A load balancer that routes by method: whatever is not in its list goes to the static file server.
    const balancer: App = (asked) => (isPreflight(asked) ? nginxPage(405) : app(asked))
    const api = await stage.serve('api.shop.example', balancer)
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => api.become(app),
    }
  },
} as const satisfies Scenario
