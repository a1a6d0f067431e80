export default { id: 'fastly-force-tls-301', source: 'Fastly documentation, enabling TLS, force TLS and HSTS', software: 'fastly', kind: 'redirect',
  story: 'Force TLS answers OPTIONS at the edge: 301 to https.',
  async start(t) {
    const at = {}
    const id = [['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-eddf8230077-FRA'], ['X-Cache-Hits', '0'], ['X-Timer', 'S1700000000.000000,VS0,VE0']]
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Server', 'Varnish'], ['Retry-After', '0'], ['Location', `https://api.example.com:${at.port}${url}`], ['Content-Length', '0'], ['X-Cache', 'HIT'], ...id] }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['X-Cache', 'MISS'], ['Content-Type', 'application/json'], ...id], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['fastly', null], layer: ['fastly'], mustNotSay: [/One copy/], mustSay: [/https:\/\/api\.example\.com/, /301/] } }
