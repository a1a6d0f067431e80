import { html, type App } from '../app.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const pageCsp = {
  id: 'page-csp',
  cause: 'page-csp',
  variant: null,
  title: 'The strict page',
  level: 2,
  story:
    'The API answers as it should; every check of it is green. The request of this one page never reaches it. Other pages reach it.',
  start: async (stage) => {
    const shown = '<!doctype html><html lang="en"><head><title>Orders</title></head><body></body></html>'
    const page =
      (sources: string): App =>
      () =>
        html(200, shown, [['Content-Security-Policy', `default-src 'self'; connect-src ${sources}`]])
    const api = await stage.serve('api.shop.example', () => 'cut')
    const shop = await stage.serve('shop.example', page("'self'"))
    api.become(expressShop({ origin: [shop.origin] }))
    return {
      subject: {
        ...stage.ask(`${api.origin}/v1/orders`),
        pageOrigin: shop.origin,
        pageUrl: `${shop.origin}/orders`,
      },
      fix: () => shop.become(page(`'self' ${api.origin}`)),
    }
  },
} as const satisfies Scenario
