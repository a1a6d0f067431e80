import { nginxRedirect } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const redirectChangesOriginWww = {
  id: 'redirect-changes-origin.www',
  cause: 'redirect-changes-origin',
  variant: 'www',
  title: 'The new address',
  level: 2,
  story:
    'The shop moved to its www name over the weekend; the old name forwards. Opened in a browser tab, the old address still shows the orders. The page cannot load them.',
  start: async (stage) => {
    const apex = await stage.serve('shop.example', ({ path }) => nginxRedirect(301, `${www.origin}${path}`))
    const www = await stage.serve('www.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${apex.origin}/v1/orders`),
      fix: () => stage.ask(`${www.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
