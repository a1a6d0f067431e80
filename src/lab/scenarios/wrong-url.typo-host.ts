import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const wrongUrlTypoHost = {
  id: 'wrong-url.typo-host',
  cause: 'wrong-url',
  variant: 'typo-host',
  title: 'Typed by hand',
  level: 1,
  story:
    'The page was built on a Friday evening, from settings that were typed by hand. The API itself is up: you can see its start page.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }))
    return {
      subject: stage.ask(`https://ap.shop.example:${api.port}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
