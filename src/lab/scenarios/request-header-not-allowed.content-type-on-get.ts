import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const requestHeaderNotAllowedContentTypeOnGet = {
  id: 'request-header-not-allowed.content-type-on-get',
  cause: 'request-header-not-allowed',
  variant: 'content-type-on-get',
  title: 'The tidy wrapper',
  level: 2,
  story:
    'All calls go through one wrapper now, which sets the same headers everywhere. A public list that never made trouble fails since.',
  start: async (stage) => {
    const policy = djangoCors({ allowedOrigins: [stage.page], allowHeaders: 'authorization' })
    const api = await stage.serve('api.shop.example', django(policy(djangoRoutes(shopRoutes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { headers: [['Content-Type', 'application/json']] }),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
