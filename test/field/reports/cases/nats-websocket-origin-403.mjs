export default { id: 'nats-websocket-origin-403', source: 'nats-io/nats-server#2207, nats-io/nats-server server/websocket.go', software: 'unknown', kind: 'websocket',
  story: 'NATS with allowed_origins refuses the handshake 403 "websocket handshake error: origin not allowed: not in the allowed list".',
  async start(t) {
    const { port } = await t.socket(({ origin }) => {
      if (!origin || origin === 'https://www.example.com') return null
      return { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'websocket handshake error: origin not allowed: not in the allowed list\n' }
    }, { otherwise: { status: 400, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: "websocket handshake error: invalid value for header 'Upgrade'\n" } })
    return { url: `wss://nats.example.com:${port}/`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['blocked-at-edge', 'cors-not-configured', 'refused-by-application'], fixFor: [null, 'go'], mustSay: [/403/, /origin not allowed/i] } }
