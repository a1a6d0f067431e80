import { html } from '../app.ts'
import { nginxFiles } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

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
