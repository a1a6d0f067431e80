import { json, type App } from './app.ts'
import { express, expressCors, expressRoutes, type ExpressCorsOptions, type Routes } from './peers/express.ts'

const orders = [
  { id: 17, item: 'teapot', amount: 2 },
  { id: 18, item: 'kettle', amount: 1 },
]

const change: App = () => json(200, { id: 17, saved: true })

/** The practice shop's API: small, and the same behind every server that can go wrong in front of it. */
export const shopRoutes: Routes = {
  '/': { GET: () => json(200, { service: 'shop' }) },
  '/v1/orders': { GET: () => json(200, { orders }), POST: () => json(201, { id: 19, saved: true }) },
  '/v1/orders/17': {
    GET: () => json(200, orders[0]),
    PUT: change,
    PATCH: change,
    DELETE: () => ({ status: 204, headers: [], body: '' }),
  },
}

/** The shop on Express, with the `cors` package in front of its routes. */
export function expressShop(options: ExpressCorsOptions): App {
  return express(expressCors(options)(expressRoutes(shopRoutes)))
}

export const order = JSON.stringify({ item: 'teapot', amount: 3 })

/** A change of an order, as the page's code makes it: JSON, so a preflight goes first. */
export const savingAnOrder = {
  method: 'PUT',
  headers: [['Content-Type', 'application/json']],
  body: order,
} as const
