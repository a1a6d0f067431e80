import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'

export const tlsFailureHandshake = {
  id: 'tls-failure.handshake',
  cause: 'tls-failure',
  variant: 'handshake',
  title: 'The wrong language',
  level: 2,
  story:
    'The port number in the page’s settings was taken from the server’s start-up message. The server runs, the port is open.',
  needsNames: true,
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    const plain = await stage.serve('api.shop.example', app, { scheme: 'http' })
    const secure = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${plain.origin.replace('http:', 'https:')}/v1/orders`),
      fix: () => stage.ask(`${secure.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario
