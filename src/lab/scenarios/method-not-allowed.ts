import { fastifyCors, fastifyRoutes } from '../peers/fastify.ts'
import type { Scenario } from '../scenario.ts'
import { savingAnOrder, shopRoutes } from '../shop.ts'

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
