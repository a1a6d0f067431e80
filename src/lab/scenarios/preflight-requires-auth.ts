import { json, withHeaders, type Layer, redirect } from '../app.ts'
import { express, expressCors, expressRoutes } from '../peers/express.ts'
import type { Scenario } from '../scenario.ts'
import { shopRoutes } from '../shop.ts'

export const preflightRequiresAuth = {
  id: 'preflight-requires-auth',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'A token for every door',
  level: 1,
  story:
    'A security review made the API demand a token for every request. The page has a valid token and sends it. It still cannot read anything.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const guard: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? withHeaders(json(401, { error: 'token required' }), [['WWW-Authenticate', 'Bearer realm="shop"']])
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', express(guard(cors(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(guard(routes)))),
    }
  },
} as const satisfies Scenario

export const preflightRequiresAuthAndOrigin = {
  id: 'preflight-requires-auth.and-origin',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'One correction is not enough',
  level: 3,
  story:
    'The API was put behind a token check last week, and the page moved to a new address the week before. Each team has found the mistake of the other.',
  alsoCause: 'origin-not-allowed',
  start: async (stage) => {
    const guard: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? withHeaders(json(401, { error: 'token required' }), [['WWW-Authenticate', 'Bearer realm="shop"']])
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const former = expressCors({ origin: [stage.pageAt('old-app.shop.example')] })
    const current = expressCors({ origin: [stage.page] })
    const api = await stage.serve('api.shop.example', express(guard(former(routes))))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(current(guard(routes)))),
    }
  },
} as const satisfies Scenario

export const preflightRequiresAuthLoginPage = {
  id: 'preflight-requires-auth.login-page',
  cause: 'preflight-requires-auth',
  variant: null,
  title: 'The detour',
  level: 2,
  story:
    'The API was put behind the company’s sign-in. The page passes a token that the sign-in accepts. In the network tab the request never gets further than its first step.',
  start: async (stage) => {
    const cors = expressCors({ origin: [stage.page] })
    const gate: Layer = (next) => (asked) =>
      asked.headers['authorization'] === undefined
        ? redirect(302, `${login.origin}/oauth2/start?rd=${encodeURIComponent(asked.path)}`)
        : next(asked)
    const routes = expressRoutes(shopRoutes)
    const api = await stage.serve('api.shop.example', gate(express(cors(routes))))
    const login = await stage.serve('login.shop.example', express(expressRoutes({})))
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, {
        headers: [['Authorization', 'Bearer practice-token']],
      }),
      fix: () => api.become(express(cors(gate(routes)))),
    }
  },
} as const satisfies Scenario
