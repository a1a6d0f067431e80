import { html } from '../app.ts'
import { nginxProxy } from '../peers/nginx.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

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
