export default { id: 'actioncable-origin-404', source: 'rails/rails#31524, octobox/octobox#1369', software: 'rails', kind: 'websocket',
  story: 'ActionCable behind a proxy that ends TLS refuses everybody 404 Page not found: allowed_request_origins is not set, and its own host is http to it.',
  async start(t) {
    const { port } = await t.socket(({ origin }) => origin === 'https://www.example.com' ? null : { status: 404, headers: [['content-type', 'text/plain; charset=utf-8'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.002']], body: 'Page not found' }, { otherwise: { status: 404, headers: [['content-type', 'text/plain; charset=utf-8'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000001'], ['x-runtime', '0.002']], body: 'Page not found' } })
    return { url: `wss://api.example.com:${port}/cable`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'wrong-url', 'refused-by-application'], neverCertain: ['cors-not-configured', 'wrong-url', 'refused-by-application'], fixFor: ['rails', null], mustSay: [/allowed_request_origins|checks? (the )?Origin/i], mustNotSay: [/disable_request_forgery_protection/] } }
