import { html } from '../app.ts'
import { nginxFiles, nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop, shopRoutes } from '../shop.ts'
import { type Routes, express, expressCors, expressRoutes } from '../peers/express.ts'

export const wrongUrlDevProxyOnly = {
  id: 'wrong-url.dev-proxy-only',
  cause: 'wrong-url',
  variant: 'dev-proxy-only',
  title: 'It was all one address',
  level: 2,
  story:
    'During development the page and the API had one address, and nobody had to think about it. In production the built page calls the host that serves its own files.',
  start: async (stage) => {
    const shell = html(
      200,
      '<!doctype html><html lang="en"><head><title>Shop</title></head><body><div id="root"></div></body></html>',
    )
    const files = await stage.serve('www.shop.example', nginxFiles({ '/': shell, '/index.html': shell }))
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${files.origin}/api/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario

export const wrongUrlHtmlAnswer = {
  id: 'wrong-url.html-answer',
  cause: 'wrong-url',
  variant: 'html-answer',
  title: 'Two hundred, and yet',
  level: 2,
  story:
    'The request is answered with 200, in a few milliseconds, by the right company’s server. The page calls it a CORS error.',
  start: async (stage) => {
    const shell =
      '<!doctype html><html lang="en"><head><title>Shop</title></head><body><div id="root"></div><script type="module" src="/assets/index-4f1c.js"></script></body></html>'
    const site = await stage.serve(
      'www.shop.example',
      nginxProxy()(() => html(200, shell)),
    )
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${site.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario

export const wrongUrlLocalhost = {
  id: 'wrong-url.localhost',
  cause: 'wrong-url',
  variant: 'localhost',
  title: 'It works on my machine',
  level: 1,
  story: 'The page is live. For its author everything works. For everybody else the orders never arrive.',
  needsNames: true,
  start: async (stage) => {
    stage.pageIsElsewhere()
    const local = await stage.serve('localhost', expressShop({ origin: ['http://localhost:3000'] }), {
      scheme: 'http',
    })
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${local.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario

export const wrongUrlMissingPath = {
  id: 'wrong-url.missing-path',
  cause: 'wrong-url',
  variant: 'missing-path',
  title: 'A small change to a setting',
  level: 2,
  story:
    'Someone tidied up the environment variables of the front end. Since the deployment the page shows an empty list, and the console speaks of a missing CORS header.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const prefixed = Object.fromEntries(
      Object.entries(shopRoutes).map(([path, methods]) => [`/api${path}`, methods]),
    ) as Routes
    const api = await stage.serve(
      'api.shop.example',
      express((asked) =>
        asked.path.startsWith('/api/') ? cors(expressRoutes(prefixed))(asked) : expressRoutes({})(asked),
      ),
    )
    return {
      subject: stage.ask(`${api.origin}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/api/v1/orders`),
    }
  },
} as const satisfies Scenario

export const wrongUrlTypoHost = {
  id: 'wrong-url.typo-host',
  cause: 'wrong-url',
  variant: 'typo-host',
  title: 'Typed by hand',
  level: 1,
  story:
    'The page was built on a Friday evening, from settings that were typed by hand. The API itself is up: you can see its start page.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`https://ap.shop.example:${api.port}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
