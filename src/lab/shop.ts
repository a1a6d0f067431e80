import { json, type App } from './app.ts'
import type { Routes } from './peers/express.ts'

const orders = [
  { id: 17, item: 'teapot', amount: 2 },
  { id: 18, item: 'kettle', amount: 1 },
]

export const listOrders: App = () => json(200, { orders })
const changeOrder: App = () => json(200, { id: 17, saved: true })
const addOrder: App = () => json(201, { id: 19, saved: true })
const removeOrder: App = () => ({ status: 204, headers: [], body: '' })

/** The practice shop's API: small, and the same behind every server that can go wrong in front of it. */
export const shopRoutes: Routes = {
  '/': { GET: () => json(200, { service: 'shop' }) },
  '/v1/orders': { GET: listOrders, POST: addOrder },
  '/v1/orders/17': {
    GET: () => json(200, orders[0]),
    PUT: changeOrder,
    PATCH: changeOrder,
    DELETE: removeOrder,
  },
}

export const asJson = [['Content-Type', 'application/json']] as const
export const order = JSON.stringify({ item: 'teapot', amount: 3 })
