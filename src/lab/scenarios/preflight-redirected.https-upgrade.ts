import { movedToHttps } from '../moved-to-https.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder } from '../shop.ts'

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
    const { page, plain, secure } = await movedToHttps(stage)
    return {
      subject: stage.ask(`${plain.origin}/v1/orders/17`, { ...savingAnOrder, pageOrigin: page }),
      fix: () => stage.ask(`${secure.origin}/v1/orders/17`, { ...savingAnOrder, pageOrigin: page }),
    }
  },
} as const satisfies Scenario
