export default { id: 'websocket-through-the-login-of-a-company', source: 'mesop-dev/mesop#1389', software: 'unknown', kind: 'session',
  story: 'A page that was left open overnight opens its socket again: the proxy of the company answers the handshake 302 to its login, which a WebSocket does not follow.',
  async start(t) {
    const at = await t.socket(() => ({ status: 302, headers: [['Location', 'https://sso.corp.example/login?next=%2F__ui__'], ['Content-Type', 'text/html']], body: '' }), { otherwise: { status: 302, headers: [['Location', 'https://sso.corp.example/login?next=%2F']], body: '' } })
    return { page: `https://tool.corp.example:${at.port}`, url: `wss://tool.corp.example:${at.port}/__ui__`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: ['blocked', 'unreachable', 'inconclusive', 'not-cross-origin'], exit: [0, 1, 3, 4], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'redirect-changes-origin'], mustSay: [/login|session|sign/i] } }
