import type { HeaderList } from '../../knowledge/model/case.ts'
import { json, redirect, withHeaders } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const browsersDisagree = {
  id: 'browsers-disagree',
  cause: 'browsers-disagree',
  variant: null,
  title: 'The invoice that some can open',
  level: 3,
  story:
    'Some customers cannot load the invoice of an order, and send pictures of a CORS error. On the developers’ own machines it has never failed.',
  start: async (stage) => {
    const shop = (invoice: ReturnType<typeof json>) =>
      express(
        expressCors({ origin: [stage.page] })(
          expressRoutes({ ...shopRoutes, '/v1/orders/17/invoice': { GET: () => invoice } }),
        ),
      )
    // `response.redirect(process.env.INVOICES ?? '')`, and the variable was never set here.
    const api = await stage.serve('api.shop.example', shop(redirect(302, '')))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17/invoice`),
      fix: () => api.become(shop(json(200, { invoice: 'RE-17', total: 34 }))),
    }
  },
} as const satisfies Scenario

export const browsersDisagreeOverCoding = {
  id: 'browsers-disagree.coding',
  cause: 'browsers-disagree',
  variant: null,
  title: 'Umlauts for everybody',
  level: 3,
  story:
    'Names in the address book had broken umlauts, and the API now says its charset. Colleagues with Firefox are content. In Chrome the list does not load at all since: “Failed to fetch”.',
  start: async (stage) => {
    const shop = (saying: HeaderList) =>
      express(
        expressCors({ origin: [stage.page] })(
          expressRoutes({
            ...shopRoutes,
            '/v1/contacts': { GET: () => withHeaders(json(200, [{ name: 'Jörg' }]), saying) },
          }),
        ),
      )
    // Meant for `Content-Type`, which says it already.
    const api = await stage.serve('api.shop.example', shop([['Content-Encoding', 'charset=utf-8']]))
    return {
      subject: stage.ask(`${api.origin}/v1/contacts`),
      fix: () => api.become(shop([])),
    }
  },
} as const satisfies Scenario
