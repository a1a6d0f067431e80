export default { id: 'fly-proxy-502', source: 'wasp-lang/wasp#2479', software: 'unknown', kind: 'gateway',
  story: 'The application on Fly.io listens on another port: its proxy answers 502 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['server', 'Fly/8a4d2c1 (2026-11-20)'], ['via', '1.1 fly.io'], ['fly-request-id', '01JD6Y8Q5V2X0R7T3N9M4K1B6C-fra']] }))
    return { url: `https://shop-server.fly.dev:${port}/auth/me`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/502/] } }
