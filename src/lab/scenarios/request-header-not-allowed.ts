import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const requestHeaderNotAllowed = {
  id: 'request-header-not-allowed',
  cause: 'request-header-not-allowed',
  variant: null,
  title: 'One header more',
  level: 1,
  story: 'The page tells the API now which shop it is for. Since then no list comes any more.',
  start: async (stage) => {
    const routes = djangoRoutes(shopRoutes)
    const policy = (allowHeaders?: string) =>
      django(
        djangoCors({
          allowedOrigins: [stage.page],
          ...(allowHeaders === undefined ? {} : { allowHeaders }),
        })(routes),
      )
    const api = await stage.serve('api.shop.example', policy())
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [
          ['X-Requested-With', 'XMLHttpRequest'],
          ['X-Shop', 'teapots'],
        ],
      }),
      fix: () => api.become(policy('authorization, content-type, x-requested-with, x-shop')),
    }
  },
} as const satisfies Scenario
