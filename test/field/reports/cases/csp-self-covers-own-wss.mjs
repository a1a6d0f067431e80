export default { id: 'csp-self-covers-own-wss', source: 'w3c/webappsec-csp#7, self and WebSocket', software: 'unknown', kind: 'csp',
  story: 'connect-src \'self\' and a WebSocket to the page\'s own host and port: today\'s engines let it through.',
  async start(t) {
    const at = await t.socket(() => null, { otherwise: { status: 200, headers: [['Content-Type', 'text/html'], ['Content-Security-Policy', "default-src 'self'; connect-src 'self'"]], body: '<!doctype html><title>App</title>' } })
    return { page: `https://app.example.com:${at.port}/`, url: `wss://app.example.com:${at.port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: ['allowed', 'not-cross-origin'], causes: ['none'], neverCertain: ['page-csp'] } }
