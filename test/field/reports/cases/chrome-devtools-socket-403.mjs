export default { id: 'chrome-devtools-socket-403', source: 'pasky/chrome-cdp-skill#40', software: 'unknown', kind: 'websocket',
  story: 'The debugging port of Chrome refuses the socket of a page: --remote-allow-origins does not name it.',
  async start(t) {
    const { port } = await t.socket(({ origin }) => ({ status: 403, headers: [['Content-Type', 'text/html']], body: `Rejected an incoming WebSocket connection from the ${origin} origin. Use the command line flag --remote-allow-origins=${origin} to allow connections from this origin or --remote-allow-origins=* to allow all origins.` }), { plain: true, otherwise: { status: 404, headers: [['Content-Type', 'text/html']], body: '' } })
    return { page: 'http://localhost:3000', url: `ws://localhost:${port}/devtools/page/625C5EB348BF3D8E0B359614B7003DE3`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['refused-by-application', 'wrong-url'], fixFor: [null], mustSay: [/403/, /remote-allow-origins/] } }
