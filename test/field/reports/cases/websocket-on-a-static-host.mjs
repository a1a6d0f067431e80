export default { id: 'websocket-on-a-static-host', source: 'Stack Overflow, WebSocket on Vercel and Netlify', software: 'unknown', kind: 'websocket',
  story: 'The page opens wss:// of its own static host, which answers 200 with index.html.',
  async start(t) {
    const no = { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { page: 'https://app.example.com', url: `wss://app.example.com:${port}/socket`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'refused-by-application'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/WebSocket/] } }
