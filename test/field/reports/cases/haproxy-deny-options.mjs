export default { id: 'haproxy-deny-options', source: 'jcmoraisjr/haproxy-ingress#1391 and HAProxy documentation, http-request deny', software: 'haproxy', kind: 'edge',
  story: 'A rule of HAProxy denies OPTIONS with its own page; the application behind has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS'
      ? { status: 403, headers: [['content-length', '93'], ['cache-control', 'no-cache'], ['content-type', 'text/html']], body: '<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>\n' }
      : { status: 200, headers: [['x-powered-by', 'Express'], ['access-control-allow-origin', 'https://app.example.com'], ['vary', 'Origin'], ['content-type', 'application/json; charset=utf-8']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'preflight-elsewhere'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed'], fixFor: ['haproxy', null], layer: ['haproxy', 'express'], mustSay: [/HAProxy|proxy|edge|administrative rules/i], mustNotSay: [/Fix, Express/] } }
