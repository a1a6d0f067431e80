export default { id: 'csp-https-source-and-wss', source: 'faye/faye#477, blockscout/blockscout#414', software: 'unknown', kind: 'csp',
  story: 'connect-src names https://live.example.com; the page opens wss:// of the same host, which an https source does not match.',
  async start(t) {
    const { port } = await t.socket(() => null)
    const page = await t.page({ headers: [['Content-Security-Policy', `default-src 'self'; connect-src 'self' https://live.example.com:${port}`]] })
    return { page, url: `wss://live.example.com:${port}/faye`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/Add wss:\/\/live\.example\.com/, /connect-src/] } }
