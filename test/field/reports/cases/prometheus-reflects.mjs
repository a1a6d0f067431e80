export default { id: 'prometheus-reflects', source: 'prometheus/prometheus, util/httputil/cors.go', software: 'unknown', kind: 'healthy',
  story: 'Prometheus reflects every origin by default: the request works, and that is worth a warning, no more.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url }) => ({ status: method === 'OPTIONS' ? 204 : url.startsWith('/api/v1/query') ? 200 : 404, headers: [['Vary', 'Origin'], ...(origin ? [['Access-Control-Allow-Headers', 'Accept, Authorization, Content-Type, Origin'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Date']] : []), ...(method === 'OPTIONS' ? [] : [['Content-Type', 'application/json']])], body: method === 'OPTIONS' ? '' : '{"status":"success","data":{"resultType":"vector","result":[]}}' }))
    return { url: `https://prometheus.example.com:${port}/api/v1/query?query=up`, args: ['-H', 'Authorization: Basic eDp4'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { must: ['reflects-any-origin'], mustNot: ['reflects-any-origin-with-credentials', 'missing-vary-origin'] } } }
