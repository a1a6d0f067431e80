export default { id: 'echo-not-allowed', source: 'labstack/echo, middleware/cors.go', software: 'go', kind: 'origin',
  story: 'echo answers the preflight of a page that is not in the list 204 with Vary alone; the request itself runs and is bare.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, preflight, acrh }) => {
      const ok = origin === 'https://staging.example.com', cors = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...cors, ...(ok ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : [])] }
      return { status: url === '/v1/me' ? 200 : 404, headers: [['Vary', 'Origin'], ...cors, ['Content-Type', 'application/json']], body: url === '/v1/me' ? '{}' : '{"message":"Not Found"}\n' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'cors-after-routes'], fixFor: ['go', null], layer: ['go', null], mustSay: [/https:\/\/app\.example\.com/] } }
