export default { id: 'mule-apikit-405', source: 'mulesoft/apikit#60 and its kind', software: 'unknown', kind: 'preflight',
  story: 'The RAML has no OPTIONS: APIkit answers 405; no policy for CORS is applied, the GET is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/orders')) return { status: 404, headers: [['Content-Type', 'application/json; charset=UTF-8']], body: '{"message": "Resource not found"}' }
      if (method === 'OPTIONS') return { status: 405, headers: [['Content-Type', 'application/json; charset=UTF-8']], body: '{"message": "Method not allowed"}' }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=UTF-8']], body: '[]' }
    })
    return { url: `https://orders.example.com:${port}/api/orders`, args: ['-H', 'client_id: a'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/405/] } }
