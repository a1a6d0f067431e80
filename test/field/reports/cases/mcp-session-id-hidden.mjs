export default { id: 'mcp-session-id-hidden', source: 'modelcontextprotocol/python-sdk#1135', software: 'fastapi', kind: 'hidden',
  story: 'An MCP server allows the page, but does not expose Mcp-Session-Id: the client in the browser never gets its session.',
  async start(t) {
    const { port } = await t.serve(({ preflight, acrh, method }) => preflight
      ? { status: 200, headers: [['server', 'uvicorn'], ['access-control-allow-origin', '*'], ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ['access-control-allow-headers', acrh ?? '']], body: 'OK' }
      : { status: 200, headers: [['server', 'uvicorn'], ['access-control-allow-origin', '*'], ['mcp-session-id', '0f1e2d3c'], ['content-type', method === 'POST' ? 'text/event-stream' : 'application/json']], body: 'event: message\ndata: {}\n\n' }, { plain: true })
    return { url: `http://mcp.example.com:${port}/mcp`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Accept: application/json, text/event-stream', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: ['fastapi', null], mustSay: [/mcp-session-id/i] } }
