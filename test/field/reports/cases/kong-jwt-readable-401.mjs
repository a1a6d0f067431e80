export default { id: 'kong-jwt-readable-401', source: 'Kong documentation, cors and jwt plugins', software: 'kong', kind: 'refused',
  story: 'The cors plugin runs before jwt: the preflight passes, and the 401 of an expired token carries the headers. CORS is right.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, acrh, url }) => {
      const b = [['Server', 'kong/3.4.2'], ['X-Kong-Response-Latency', '1']], c = [['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ['Content-Length', '0'], ...b] }
      return url.startsWith('/v1/me') ? { status: 401, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c, ...b], body: '{"exp":"token expired"}' } : { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ...b], body: '{"message":"no Route matched with those values"}' }
    })
    return { url: `https://gw.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/401/] } }
