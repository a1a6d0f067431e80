import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const badPort = {
  id: 'bad-port',
  cause: 'bad-port',
  variant: null,
  title: 'The operator’s favourite number',
  level: 1,
  story:
    'The API was given another port, to get it out of the way of something else. curl talks to it without trouble. In the browser’s network tab the request has no response, and the server never saw it.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask('https://api.shop.example:6000/v1/orders'),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
