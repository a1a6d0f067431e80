export default { id: 'grafana-options-404', source: 'grafana/grafana#5824', software: 'unknown', kind: 'options',
  story: 'Grafana has no setting for CORS: OPTIONS of its API is 404 in its JSON, the request with its token answers bare.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => {
      const g = [['Cache-Control', 'no-store'], ['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'deny'], ['X-Xss-Protection', '1; mode=block']]
      if (method === 'OPTIONS') return { status: 404, headers: g, body: '{"message":"Not found","traceID":""}' }
      return h.authorization ? { status: 200, headers: g, body: '[]' } : { status: 401, headers: g, body: '{"extra":null,"message":"Unauthorized","messageId":"auth.unauthorized","statusCode":401,"traceID":""}' }
    })
    return { url: `https://grafana.example.com:${port}/api/search?query=orders`, args: ['-H', 'Authorization: Bearer glsa_x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /404/] } }
