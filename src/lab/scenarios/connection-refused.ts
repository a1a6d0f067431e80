import { listenRaw } from '../listen.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const connectionRefused = {
  id: 'connection-refused',
  cause: 'connection-refused',
  variant: null,
  title: 'Nobody at home',
  level: 1,
  story: 'The machine answers to ping. The page says “CORS request did not succeed”.',
  needsNames: true,
  start: async (stage) => {
    const api = await stage.serve('api.shop.example', expressShop({ origin: [stage.page] }), { port: 0 })
    // A port that was free a moment ago: nothing listens there.
    const freed = await listenRaw((socket) => socket.destroy(), { port: stage.takeFirstPort() })
    await freed.close()
    stage.name('api.shop.example', freed.port, freed.address)
    return {
      subject: stage.ask(`https://api.shop.example:${freed.port}/v1/orders`),
      fix: () => stage.ask(`${api.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
