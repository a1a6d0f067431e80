import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const requestHeaderNotAllowedWildcardWithCredentials = {
  id: 'request-header-not-allowed.wildcard-with-credentials',
  cause: 'request-header-not-allowed',
  variant: 'wildcard-with-credentials',
  title: 'No questions asked',
  level: 2,
  story:
    'The API takes whatever a page sends along, and says so. Your page sends the name of its tenant together with the session cookie, and is turned away.',
  start: async (stage) => {
    const policy = (allowedHeaders: string) =>
      expressShop({ origin: [stage.page], credentials: true, allowedHeaders })
    const api = await stage.serve('api.shop.example', policy('*'))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['X-Tenant', 'teashop']],
        credentials: 'include',
      }),
      fix: () => api.become(policy('Content-Type, X-Tenant')),
    }
  },
} as const satisfies Scenario
