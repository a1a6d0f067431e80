import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const requestHeaderNotAllowedTracing = {
  id: 'request-header-not-allowed.tracing',
  cause: 'request-header-not-allowed',
  variant: 'tracing',
  title: 'A little observability',
  level: 1,
  story: 'A tracing library was added to the page, to find slow requests. Since then there are none at all.',
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
          ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
        ],
      }),
      fix: () => api.become(policy('authorization, content-type, traceparent, x-requested-with')),
    }
  },
} as const satisfies Scenario
