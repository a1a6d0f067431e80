import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes, expressShop } from '../shop.ts'

/** The shop on Django, with its usual list of headers where none is given. */
function djangoShop(page: string, allowHeaders?: string) {
  const cors = djangoCors({
    allowedOrigins: [page],
    ...(allowHeaders === undefined ? {} : { allowHeaders }),
  })
  return django(cors(djangoRoutes(shopRoutes)))
}

export const requestHeaderNotAllowed = {
  id: 'request-header-not-allowed',
  cause: 'request-header-not-allowed',
  variant: null,
  title: 'One header more',
  level: 1,
  story: 'The page tells the API now which shop it is for. Since then no list comes any more.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', djangoShop(stage.page))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [
          ['X-Requested-With', 'XMLHttpRequest'],
          ['X-Shop', 'teapots'],
        ],
      }),
      fix: () => api.become(djangoShop(stage.page, 'authorization, content-type, x-requested-with, x-shop')),
    }
  },
} as const satisfies Scenario

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

export const requestHeaderNotAllowedTracing = {
  id: 'request-header-not-allowed.tracing',
  cause: 'request-header-not-allowed',
  variant: 'tracing',
  title: 'A little observability',
  level: 1,
  story: 'A tracing library was added to the page, to find slow requests. Since then there are none at all.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', djangoShop(stage.page))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [
          ['X-Requested-With', 'XMLHttpRequest'],
          ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
        ],
      }),
      fix: () =>
        api.become(djangoShop(stage.page, 'authorization, content-type, traceparent, x-requested-with')),
    }
  },
} as const satisfies Scenario

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
