export default { id: 'spring-boot-3-slash-404', source: 'Spring Boot 3 migration guide, trailing slash matching', software: 'spring', kind: 'path',
  story: 'Since Spring Boot 3 /api/orders/ is no longer /api/orders: 404 in JSON, readable, since the policy covers /**.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const vary = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      const ok = origin === 'https://app.example.com'
      if (origin && !ok) return { status: 403, headers: [...vary], body: 'Invalid CORS request' }
      const cors = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...vary, ...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,POST'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Max-Age', '1800'], ['Content-Length', '0']] }
      if (url === '/api/orders') return { status: 200, headers: [...vary, ...cors, ['Content-Type', 'application/json']], body: '[]' }
      return { status: 404, headers: [...vary, ...cors, ['Content-Type', 'application/json']], body: `{"timestamp":"2024-05-02T10:11:12.131+00:00","status":404,"error":"Not Found","path":"${url}"}` }
    })
    return { url: `https://api.example.com:${port}/api/orders/`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'wrong-url'], fixFor: ['spring', null], layer: ['spring', null], mustSay: [/404/] } }
