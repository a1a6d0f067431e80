export default { id: 'websocket-behind-a-proxy-without-upgrade', source: 'nginx documentation, WebSocket proxying', software: 'nginx', kind: 'websocket',
  story: 'nginx passes the handshake on without Upgrade: the server of ws answers 426 Upgrade Required, whatever the Origin.',
  async start(t) {
    const no = { status: 426, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/plain']], body: 'Upgrade Required' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { url: `wss://api.example.com:${port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application'], fixFor: ['nginx', null], mustSay: [/Upgrade/, /proxy_set_header|proxy_http_version/] } }
