import { fastifyCors, fastifyRoutes } from '../peers/fastify.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes, expressShop, order } from '../shop.ts'
import { html, isPreflight, type Layer } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'

export const methodNotAllowed = {
  id: 'method-not-allowed',
  cause: 'method-not-allowed',
  variant: null,
  title: 'After the upgrade',
  level: 1,
  story:
    'A dependency was upgraded by a major version. Customers can list and add orders as before. Changing one fails.',
  start: async (stage) => {
    const routes = fastifyRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', fastifyCors({ origin: [stage.page] })(routes))
    const all = fastifyCors({ origin: [stage.page], methods: 'GET,HEAD,POST,PUT,PATCH,DELETE' })
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, savingAnOrder),
      fix: () => api.become(all(routes)),
    }
  },
} as const satisfies Scenario

export const methodNotAllowedCase = {
  id: 'method-not-allowed.case',
  cause: 'method-not-allowed',
  variant: 'case',
  title: 'It is on the list',
  level: 2,
  story:
    'Two teams have compared what the page asks for with what the server grants, word by word, and found no difference. The browser has found one.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'patch' }),
      fix: () => stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, method: 'PATCH' }),
    }
  },
} as const satisfies Scenario

export const methodNotAllowedPost = {
  id: 'method-not-allowed.post',
  cause: 'method-not-allowed',
  variant: null,
  title: 'The standard says it needs no leave',
  level: 3,
  story:
    'The list of orders comes, adding one fails. The page’s origin is on the list, and somebody has read in the standard that POST never needs to be allowed.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const strict: Layer = (next) => (asked) =>
      isPreflight(asked) && asked.headers['access-control-request-method'] !== 'GET'
        ? html(400, 'Disallowed CORS method')
        : next(asked)
    const routes = cors(expressRoutes(shopRoutes))
    const api = await stage.serve('api.shop.example', express(strict(routes)))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        method: 'POST',
        headers: [['Content-Type', 'application/json']],
        body: order,
      }),
      fix: () => api.become(express(routes)),
    }
  },
} as const satisfies Scenario

export const methodNotAllowedWildcardWithCredentials = {
  id: 'method-not-allowed.wildcard-with-credentials',
  cause: 'method-not-allowed',
  variant: 'wildcard-with-credentials',
  title: 'Everything is allowed',
  level: 2,
  story:
    'The API puts no limit on what a page may do with an order, and says so in its response. Saving one fails all the same, for customers who are signed in.',
  start: async (stage) => {
    const policy = (methods: string) =>
      expressShop({ origin: [stage.page], credentials: true, methods, allowedHeaders: 'Content-Type' })
    const api = await stage.serve('api.shop.example', policy('*'))
    return {
      subject: stage.ask(`${api.origin}/v1/orders/17`, { ...savingAnOrder, credentials: 'include' }),
      fix: () => api.become(policy('GET, POST, PUT, PATCH, DELETE')),
    }
  },
} as const satisfies Scenario
