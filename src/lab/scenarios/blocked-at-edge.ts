import { cloudflareChallenge } from '../peers/edge.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const blockedAtEdge = {
  id: 'blocked-at-edge',
  cause: 'blocked-at-edge',
  variant: null,
  title: 'Nobody touched anything',
  level: 2,
  story:
    'Nothing was deployed for days. Since noon the page reports CORS errors on every request. The API’s own log has been empty since noon.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', cloudflareChallenge)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario
