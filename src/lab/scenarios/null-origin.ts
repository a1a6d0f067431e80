import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const nullOrigin = {
  id: 'null-origin',
  cause: 'null-origin',
  variant: null,
  title: 'Sent by mail',
  level: 1,
  story:
    'A colleague saved the order page as a file and sent it around. Opened from the file, it shows no orders. The same page on the web does.',
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    stage.standHere(stage.page)
    return {
      subject: stage.ask(`${api.origin}/v1/orders`, { pageOrigin: 'null' }),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
