export default { id: 'mcp-server-invalid-origin', source: 'modelcontextprotocol/typescript-sdk, streamableHttp, allowedOrigins', software: 'express', kind: 'origin',
  story: 'cors() lets every page in; the guard of the MCP transport against DNS rebinding refuses the origin, 403 Invalid Origin header, readable.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', 'Mcp-Session-Id']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,POST,DELETE'], ['Access-Control-Allow-Headers', 'content-type,mcp-session-id,mcp-protocol-version']] }
      return { status: 403, headers: [...c, ['Content-Type', 'application/json']], body: '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Invalid Origin header: https://app.example.com"},"id":null}' }
    })
    return { url: `https://mcp.example.com:${port}/mcp`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['express', null], layer: ['express'], mustSay: [/Invalid Origin header/] } }
