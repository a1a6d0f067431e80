export default { id: 'kong-jwt-and-the-old-origin', source: 'Kong documentation, jwt plugin; two layers', software: 'kong', kind: 'two',
  story: 'Two at once, in two layers: the jwt plugin of Kong refuses OPTIONS, and the service behind names the old page.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      if (!h.authorization) return { status: 401, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'kong/3.9.0'], ['X-Kong-Response-Latency', '1'], ['WWW-Authenticate', 'Bearer']], body: '{"message":"Unauthorized"}' }
      return { status: url.startsWith('/v1') ? 200 : 404, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', 'https://old.example.com'], ['Via', '1.1 kong/3.9.0'], ['X-Kong-Upstream-Latency', '3'], ['X-Kong-Proxy-Latency', '1']], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/\b401\b/, /https:\/\/old\.example\.com/] } }
