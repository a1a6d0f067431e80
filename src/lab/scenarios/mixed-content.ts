import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const mixedContent = {
  id: 'mixed-content',
  cause: 'mixed-content',
  variant: null,
  title: 'One letter less',
  level: 1,
  story:
    'The page loads, the request does not even appear in the server’s log. From a page on the intranet, which has no certificate, the same request works.',
  needsNames: true,
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    const plain = await stage.serve('api.shop.example', app, { scheme: 'http' })
    const secure = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${plain.origin}/v1/orders`),
      fix: () => stage.ask(`${secure.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario

export const mixedContentOneBrowser = {
  id: 'mixed-content.one-browser',
  cause: 'mixed-content',
  variant: null,
  title: 'Not on her laptop',
  level: 3,
  story:
    'The development page was put on https, as production is; the API next to it was not. Most of the team noticed nothing. One colleague has not seen an order since.',
  needsNames: true,
  start: async (stage) => {
    const pageOrigin = 'https://localhost:8443'
    const app = expressShop({ origin: [pageOrigin] })
    const plain = await stage.serve('localhost', app, { scheme: 'http' })
    const secure = await stage.serve('localhost', app, { scheme: 'https' })
    return {
      subject: stage.ask(`${plain.origin}/v1/orders`, { pageOrigin }),
      fix: () => stage.ask(`${secure.origin}/v1/orders`, { pageOrigin }),
    }
  },
} as const satisfies Scenario
