import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const preflightRedirectedHttpsUpgrade = {
  id: 'preflight-redirected.https-upgrade',
  cause: 'preflight-redirected',
  variant: 'https-upgrade',
  title: 'The last of the old pages',
  level: 2,
  story:
    'One page of the intranet was never moved to https. Since the API was hardened, that page can read orders no more than it can save them.',
  needsNames: true,
  start: async (stage) => {
    const page = 'http://intranet.shop.example'
    const plain = await stage.serve(
      'api.shop.example',
      ({ path }) => nginxRedirect(301, `${secure.origin}${path}`),
      { scheme: 'http' },
    )
    const secure = await stage.serve('api.shop.example', expressShop({ origin: [page] }), {
      scheme: 'https',
    })
    return {
      subject: stage.ask(`${plain.origin}/v1/orders/17`, { ...savingAnOrder, pageOrigin: page }),
      fix: () => stage.ask(`${secure.origin}/v1/orders/17`, { ...savingAnOrder, pageOrigin: page }),
    }
  },
} as const satisfies Scenario
