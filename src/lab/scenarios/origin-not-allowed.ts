import { django, djangoCors, djangoRoutes } from '../peers/django.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes, expressShop } from '../shop.ts'

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

export const originNotAllowedFixedOtherOrigin = {
  id: 'origin-not-allowed.fixed-other-origin',
  cause: 'origin-not-allowed',
  variant: 'fixed-other-origin',
  title: 'The second customer',
  level: 1,
  story:
    'The API was built for one partner and serves him well. Your page is the second one to use it, and the first to fail.',
  start: async (stage) => {
    const partner = 'https://console.partner.example'
    const api = await stage.serve('api.shop.example', expressShop({ origin: partner }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [partner, stage.page] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedLocalhostOnly = {
  id: 'origin-not-allowed.localhost-only',
  cause: 'origin-not-allowed',
  variant: 'localhost-only',
  title: 'First day in production',
  level: 1,
  story:
    'The new order page went live this morning. Every test passed on the developers’ machines. Since the release, saving an order fails for every customer.',
  start: async (stage) => {
    const policy = (origin: readonly string[]) => expressShop({ origin, credentials: true })
    const api = await stage.serve('api.shop.example', policy(['http://localhost:3000']))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, credentials: 'include' }),
      fix: () => api.become(policy(['http://localhost:3000', stage.page])),
    }
  },
} as const satisfies Scenario

export const originNotAllowedMissingScheme = {
  id: 'origin-not-allowed.missing-scheme',
  cause: 'origin-not-allowed',
  variant: 'missing-scheme',
  title: 'Copied from the ticket',
  level: 1,
  story:
    'The ticket asked to allow app.shop.example; the operator copied the name into the configuration and closed it. Nothing changed.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: new URL(stage.page).host }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedPort = {
  id: 'origin-not-allowed.port',
  cause: 'origin-not-allowed',
  variant: 'port',
  title: 'Only on staging',
  level: 1,
  story:
    'Staging runs on the same machines as the real shop, next to it. On staging the orders do not load; in the real shop they do.',
  start: async (stage) => {
    const staging = stage.pageAt('app.shop.example', 8443)
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: staging }),
      fix: () => api.become(expressShop({ origin: [stage.page, staging] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedScheme = {
  id: 'origin-not-allowed.scheme',
  cause: 'origin-not-allowed',
  variant: 'scheme',
  title: 'The padlock',
  level: 1,
  story:
    'The shop was moved to https on Friday. Everything seems to work, except that since Friday no page can read the orders.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve(
      'api.shop.example',
      expressShop({ origin: [stage.page.replace('https:', 'http:')] }),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedSubdomain = {
  id: 'origin-not-allowed.subdomain',
  cause: 'origin-not-allowed',
  variant: 'subdomain',
  title: 'A page of its own',
  level: 1,
  story:
    'The account page got an address of its own, under the address of the shop. Since then it shows no orders; the shop itself does.',
  start: async (stage) => {
    const parent = stage.pageAt('shop.example')
    const account = stage.pageAt('account.shop.example')
    const api = await stage.serve('api.shop.example', expressShop({ origin: [parent] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: account }),
      fix: () => api.become(expressShop({ origin: [parent, account] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedTrailingSlash = {
  id: 'origin-not-allowed.trailing-slash',
  cause: 'origin-not-allowed',
  variant: 'trailing-slash',
  title: 'The address is right there',
  level: 1,
  story:
    'The page’s address stands in the server’s configuration, letter by letter; you were shown it twice. The orders still do not load.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: `${stage.page}/` }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => api.become(expressShop({ origin: [stage.page] })),
    }
  },
} as const satisfies Scenario

export const originNotAllowedWww = {
  id: 'origin-not-allowed.www',
  cause: 'origin-not-allowed',
  variant: 'www',
  title: 'Half of the customers',
  level: 1,
  story:
    'About half of the customers can see their orders, the other half cannot. Support found no pattern in browser, country or account.',
  start: async (stage) => {
    const page = stage.pageAt('www.shop.example')
    const bare = stage.pageAt('shop.example')
    const api = await stage.serve('api.shop.example', expressShop({ origin: [bare] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: page }),
      fix: () => api.become(expressShop({ origin: [bare, page] })),
    }
  },
} as const satisfies Scenario
