import type { Scenario } from '../scenario.ts'
import { expressShop, savingAnOrder } from '../shop.ts'

export const stalePreflight = {
  id: 'stale-preflight',
  cause: 'stale-preflight',
  variant: null,
  title: 'It was put right an hour ago',
  level: 3,
  story:
    'The API’s policy was corrected an hour ago, and every check of it is green. One customer still sends pictures of his console; others have no trouble.',
  start: async (stage) => {
    const api = await stage.serve(
      'api.shop.example',
      expressShop({ origin: [stage.page], methods: 'GET,POST,PUT,DELETE', maxAge: 86_400 }),
    )
    const url = `${api.origin}/v1/orders/17`
    return {
      subject: stage.ask(url, savingAnOrder),
      reported: [
        {
          engine: 'chromium',
          corsError: 'MethodDisallowedByPreflightResponse',
          text: `Access to fetch at '${url}' from origin '${stage.page}' has been blocked by CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.`,
        },
      ],
      fix: () => {
        api.become(expressShop({ origin: [stage.page], methods: 'GET,POST,PUT,DELETE', maxAge: 5 }))
      },
    }
  },
} as const satisfies Scenario
