export default { id: 'typo3-mcp-options-401', source: 'hauptsacheNet/typo3-mcp-server#115', software: 'php', kind: 'preflight-auth',
  story: 'An MCP server in TYPO3 looks for a token before anything else: OPTIONS is 401 with Allow-Origin and a list of headers that does not know those of MCP.',
  async start(t) {
    const { port } = await t.serve(({ h, url, method }) => {
      const c = [['Server', 'Apache'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type, Content-Disposition, Authorization, X-Requested-With']]
      if (!url.startsWith('/mcp')) return { status: 404, headers: [['Server', 'Apache'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Page Not Found</title></head></html>' }
      if (!h.authorization) return { status: 401, headers: [...c, ['WWW-Authenticate', 'Bearer realm="MCP Server", resource_metadata="https://cms.example.com/.well-known/oauth-protected-resource"'], ['Content-Type', 'application/json']], body: '{"error":"Authentication required"}' }
      return { status: method === 'POST' ? 200 : 405, headers: [...c, ['Content-Type', 'application/json'], ['Mcp-Session-Id', '0a1b']], body: '{"jsonrpc":"2.0","id":1,"result":{}}' }
    })
    return { url: `https://cms.example.com:${port}/mcp`, args: ['-X', 'POST', '-H', 'Authorization: Bearer x', '-H', 'Content-Type: application/json', '-H', 'MCP-Protocol-Version: 2025-06-18', '--data', '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['php', 'apache', null], layer: ['apache', 'php', null], mustSay: [/401/, /mcp-protocol-version/i] } }
