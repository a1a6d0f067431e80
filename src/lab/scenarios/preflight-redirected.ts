import { redirect, type App } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes, expressShop } from '../shop.ts'
import { movedToHttps } from '../moved-to-https.ts'
import { nginxRedirect } from '../peers/nginx.ts'
import { django, djangoCors, djangoRoutes } from '../peers/django.ts'

export const preflightRedirected = {
  id: 'preflight-redirected',
  cause: 'preflight-redirected',
  variant: null,
  title: 'Version two',
  level: 2,
  story:
    'The API has a second version; the first one forwards to it. The server’s log shows the forwarding and nothing after it.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const second = { '/v2/orders/17': shopRoutes['/v1/orders/17'] ?? {} }
    const app = cors(expressRoutes(second))
    const api = await stage.serve(
      'api.shop.example',
      express((asked) =>
        asked.path.startsWith('/v1/') ? redirect(308, asked.path.replace('/v1/', '/v2/')) : app(asked),
      ),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${api.origin}/v2/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario

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

export const preflightRedirectedOtherHost = {
  id: 'preflight-redirected.other-host',
  cause: 'preflight-redirected',
  variant: 'other-host',
  title: 'Moved to the cloud',
  level: 2,
  story:
    'The API moved to a provider. The old address sends every caller on to the new one, and the monitoring, which follows, is green.',
  start: async (stage) => {
    const old = await stage.serve('api.shop.example', ({ path }) =>
      nginxRedirect(308, `${moved.origin}${path}`),
    )
    const moved = await stage.serve('orders.cloud.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${old.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${moved.origin}/v1/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario

export const preflightRedirectedTrailingSlash = {
  id: 'preflight-redirected.trailing-slash',
  cause: 'preflight-redirected',
  variant: 'trailing-slash',
  title: 'A matter of one character',
  level: 2,
  story:
    'The API was rewritten with another framework. Its documentation was generated anew and looks the same as before. Adding an order fails.',
  start: async (stage) => {
    const site = django(djangoRoutes({ '/v1/orders/': shopRoutes['/v1/orders'] ?? {} }))
    const cors = djangoCors({ allowedOrigins: [stage.page] })
    // CommonMiddleware stands above CorsMiddleware here and appends the slash first.
    const appending: App = (asked) =>
      asked.path.endsWith('/') ? cors(site)(asked) : redirect(301, `${asked.path}/`)
    const api = await stage.serve('api.shop.example', appending)
    const adding = { method: 'POST', headers: savingAnOrder.headers, body: savingAnOrder.body }
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, adding),
      fix: () => stage.ask(`${api.origin}/v1/orders/`, adding),
    }
  },
} as const satisfies Scenario

export const preflightRedirectedWww = {
  id: 'preflight-redirected.www',
  cause: 'preflight-redirected',
  variant: 'www',
  title: 'Saving at the old address',
  level: 2,
  story:
    'The shop moved to its www name; the old one forwards everything. Tools follow the forwarding and save orders. The page cannot.',
  start: async (stage) => {
    const apex = await stage.serve('shop.example', ({ path }) => nginxRedirect(308, `${www.origin}${path}`))
    const www = await stage.serve('www.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${apex.origin}/v1/orders/17`, savingAnOrder),
      fix: () => stage.ask(`${www.origin}/v1/orders/17`, savingAnOrder),
    }
  },
} as const satisfies Scenario
