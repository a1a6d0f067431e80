import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const preflightRedirectedWww = {
  id: 'preflight-redirected.www',
  cause: 'preflight-redirected',
  variant: 'www',
  title: 'Saving at the old address',
  level: 2,
  story:
    'The shop moved to its www name; the old one forwards everything. Tools follow the forwarding and save orders. The page cannot.',
  start: async (stage) => {
    const apex = await stage.serve('shop.example', ({ path }) => nginxRedirect(308, `${www.origin}${path}`))
    const www = await stage.serve('www.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${apex.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${www.origin}/v1/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario
