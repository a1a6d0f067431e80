export default { id: 'websocket-without-a-session', source: 'django/channels and 401 of a token middleware', software: 'unknown', kind: 'websocket',
  story: 'The handshake needs a token, which a browser cannot put into a header: 401 for every page.',
  async start(t) {
    const no = { status: 401, headers: [['Server', 'uvicorn'], ['Content-Type', 'application/json']], body: '{"detail":"Not authenticated"}' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { url: `wss://api.example.com:${port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['refused-by-application'], maxConfidence: 'likely', neverCertain: ['origin-not-allowed'], fixFor: [null, 'fastapi'], mustSay: [/401/] } }
