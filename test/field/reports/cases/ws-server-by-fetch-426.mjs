import { API, PAGE } from '../lib.mjs'

export default {
  id: 'ws-server-by-fetch-426',
  source: 'websockets/ws lib/websocket-server.js',
  software: 'ws',
  kind: 'wrong-protocol',
  story: 'fetch() of the address at which a bare WebSocketServer of ws listens: it answers whatever is no handshake with 426.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 426,
      headers: [
        ['Content-Length', '16'],
        ['Content-Type', 'text/plain'],
      ],
      body: 'Upgrade Required',
    }), { plain: true })
    return { page: PAGE, url: `http://${API}:${port}/live` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['wrong-url'],
    fixFor: [null],
    mustSay: [/new WebSocket/],
    mustNotSay: [/Access-Control-Allow-Methods/],
  },
}
