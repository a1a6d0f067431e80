export default { id: 'exposed-on-the-preflight-alone', source: 'kernel/kernel-mcp-server#128', software: 'unknown', kind: 'hidden',
  story: 'Expose-Headers stands on the response to OPTIONS alone, where it does nothing: the session id stays hidden.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ...(method === 'OPTIONS' ? [['Access-Control-Allow-Methods', 'GET, POST, DELETE'], ['Access-Control-Allow-Headers', 'content-type, mcp-protocol-version'], ['Access-Control-Expose-Headers', 'Mcp-Session-Id']] : [['Mcp-Session-Id', 'abc'], ['Content-Type', 'application/json']])], body: method === 'OPTIONS' ? '' : '{}' }))
    return { url: `https://mcp.example.com:${port}/mcp`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: [null], mustSay: [/mcp-session-id/i] } }
