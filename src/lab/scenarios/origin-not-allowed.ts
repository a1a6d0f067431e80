import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

export const originNotAllowed = {
  id: 'origin-not-allowed',
  cause: 'origin-not-allowed',
  variant: null,
  title: 'Somebody is let in',
  level: 2,
  story:
    'The API has a list of the pages that may use it. Nobody on duty can see the list. Your page was announced to the API team by mail.',
  start: async (stage) => {
    const policy = (allowedOrigins: readonly string[]) =>
      django(djangoCors({ allowedOrigins, allowCredentials: true })(djangoRoutes(shopRoutes)))
    const partner = 'https://console.partner.example'
    const api = await stage.serve('api.shop.example', policy([partner]))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => api.become(policy([partner, stage.page])),
    }
  },
} as const satisfies Scenario
