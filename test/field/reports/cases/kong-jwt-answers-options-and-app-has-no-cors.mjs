export default { id: 'kong-jwt-answers-options-and-app-has-no-cors', source: 'Kong/kong, jwt plugin and run_on_preflight', software: 'kong', kind: 'two',
  story: 'The jwt plugin of Kong refuses OPTIONS 401, and nobody behind it sends headers: GET with the token is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      const kong = [['Via', '1.1 kong/3.6.1'], ['X-Kong-Proxy-Latency', '1'], ['X-Kong-Upstream-Latency', '3'], ['Server', 'uvicorn']]
      if (method === 'OPTIONS' || !h.authorization) return { status: 401, headers: [['Server', 'kong/3.6.1'], ['X-Kong-Response-Latency', '1'], ['WWW-Authenticate', 'Bearer'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"message":"Unauthorized"}' }
      return { status: url.startsWith('/orders') ? 200 : 404, headers: [...kong, ['Content-Type', 'application/json']], body: url.startsWith('/orders') ? '[]' : '{"detail":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: ['kong', null], layer: ['kong', 'fastapi'], mustSay: [/401/, /no Access-Control-Allow-Origin|without CORS/] } }
