import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const preflightRedirectedOtherHost = {
  id: 'preflight-redirected.other-host',
  cause: 'preflight-redirected',
  variant: 'other-host',
  title: 'Moved to the cloud',
  level: 2,
  story:
    'The API moved to a provider. The old address sends every caller on to the new one, and the monitoring, which follows, is green.',
  start: async (stage) => {
    const old = await stage.serve('api.shop.example', ({ path }) =>
      nginxRedirect(308, `${moved.origin}${path}`),
    )
    const moved = await stage.serve('orders.cloud.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${old.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${moved.origin}/v1/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario
