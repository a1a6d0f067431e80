export default { id: 'user-agent-set-by-the-page', source: 'the Fetch standard: User-Agent is no forbidden header name; Chromium drops it', software: 'unknown', kind: 'header',
  story: 'The page sets User-Agent: Firefox and Safari ask for it in a preflight, which the API does not list; Chromium drops it and needs no preflight.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => preflight ? { status: 204, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'Content-Type']] } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '[]' })
    return { url: `https://api.example.com:${port}/search`, args: ['-H', 'User-Agent: my-app/1.0'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed', 'browsers-disagree'], fixFor: [null], mustSay: [/user-agent/i, /Firefox|Safari|WebKit/] } }
