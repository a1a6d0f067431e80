export default { id: 'caddy-http-308-preflight', source: 'Caddy documentation, automatic HTTPS, redirects', software: 'caddy', kind: 'redirect',
  story: 'A page in development calls the API by http; Caddy sends every method to https with 308.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http'
      ? { status: 308, headers: [['Connection', 'close'], ['Location', `https://api.example.com:${at.port}${url}`], ['Server', 'Caddy'], ['Content-Length', '0']] }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://localhost:5173'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['Via', '1.1 Caddy'], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://localhost:5173', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['caddy', null], layer: ['caddy'], mustSay: [/https:\/\/api\.example\.com/, /308/] } }
