import { redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes, expressShop } from '../shop.ts'
import { movedToHttps } from '../moved-to-https.ts'
import { nginxRedirect } from '../peers/nginx.ts'

export const redirectChangesOrigin = {
  id: 'redirect-changes-origin',
  cause: 'redirect-changes-origin',
  variant: null,
  title: 'The archive',
  level: 2,
  story:
    'Orders older than a year were moved to an archive, on the same server. Opening one in a tab works. The page shows new orders and fails with old ones.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const archive = expressRoutes({ '/archive/orders/3': shopRoutes['/v1/orders/17'] ?? {} })
    const moving = expressRoutes({
      ...shopRoutes,
      '/v1/orders/3': { GET: () => redirect(302, '/archive/orders/3') },
    })
    const app = express(({ path, ...asked }) =>
      (path.startsWith('/archive/') ? archive : cors(moving))({ path, ...asked }),
    )
    const api = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${api.origin}/v1/orders/3`),
      fix: () =>
        api.become(express((asked) => cors(asked.path.startsWith('/archive/') ? archive : moving)(asked))),
    }
  },
} as const satisfies Scenario

export const redirectChangesOriginCredentialsInUrl = {
  id: 'redirect-changes-origin.credentials-in-url',
  cause: 'redirect-changes-origin',
  variant: 'credentials-in-url',
  title: 'The partner’s warehouse',
  level: 3,
  story:
    'Stock levels come from a partner. The API forwards to him, and the partner’s address carries what he needs to recognise us. In the terminal this has always worked.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const api = await stage.serve(
      'api.shop.example',
      express(
        cors(({ path }) => redirect(302, `${stock.origin.replace('://', '://shop:practice@')}${path}`)),
      ),
    )
    const open = express(expressCors({ origin: '*' })(expressRoutes(shopRoutes)))
    const stock = await stage.serve('stock.partner.example', open)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(express(cors(({ path }) => redirect(302, `${stock.origin}${path}`)))),
    }
  },
} as const satisfies Scenario

export const redirectChangesOriginHttpsUpgrade = {
  id: 'redirect-changes-origin.https-upgrade',
  cause: 'redirect-changes-origin',
  variant: 'https-upgrade',
  title: 'The bookmark',
  level: 2,
  story:
    'A small tool on the intranet reads orders over an address that somebody saved years ago. It stopped when the API was hardened. The address still opens in a tab.',
  needsNames: true,
  start: async (stage) => {
    const { page, plain, secure } = await movedToHttps(stage)
    return {
      subject: stage.ask(`${plain.origin}/v1/orders`, { pageOrigin: page }),
      fix: () => stage.ask(`${secure.origin}/v1/orders`, { pageOrigin: page }),
    }
  },
} as const satisfies Scenario

export const redirectChangesOriginOtherHost = {
  id: 'redirect-changes-origin.other-host',
  cause: 'redirect-changes-origin',
  variant: 'other-host',
  title: 'Pictures from elsewhere',
  level: 2,
  story:
    'Invoices are stored with a provider now; the API only points to them. Opened in a tab, every invoice appears. The page cannot load one.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const api = await stage.serve(
      'api.shop.example',
      express(cors(({ path }) => redirect(302, `${store.origin}${path}`))),
    )
    const store = await stage.serve('files.store.example', express(expressRoutes(shopRoutes)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`),
      fix: () => store.become(express(expressCors({ origin: '*' })(expressRoutes(shopRoutes)))),
    }
  },
} as const satisfies Scenario

export const redirectChangesOriginTrailingSlash = {
  id: 'redirect-changes-origin.trailing-slash',
  cause: 'redirect-changes-origin',
  variant: 'trailing-slash',
  title: 'The generated client',
  level: 2,
  story:
    'The client code is generated from the API’s description. One of its calls fails in the page; pasted into the address bar, the same URL works.',
  start: async (stage) => {
    const routes = { '/v1/orders/': shopRoutes['/v1/orders'] ?? {} }
    const app = expressCors({ origin: [stage.page] })(expressRoutes(routes))
    // The proxy in front normalizes directories by itself, before the app is asked.
    const api = await stage.serve('api.shop.example', (asked) =>
      asked.path.endsWith('/') ? express(app)(asked) : nginxRedirect(301, `${asked.path}/`),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders/`),
    }
  },
} as const satisfies Scenario

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
