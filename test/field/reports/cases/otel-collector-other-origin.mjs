export default { id: 'otel-collector-other-origin', source: 'open-telemetry/opentelemetry-collector#1383', software: 'unknown', kind: 'origin',
  story: 'cors.allowed_origins of the OTLP receiver names another page: 204 with Vary alone, the POST passes bare.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh, url }) => {
      const ok = origin === 'http://localhost:8090', v = ['Vary', 'Origin']
      if (preflight) return { status: 204, headers: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh]] : [])] }
      const c = ok ? [v, ['Access-Control-Allow-Origin', origin]] : [v]
      if (url !== '/v1/traces') return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ...c, ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (method !== 'POST') return { status: 405, headers: [['Content-Type', 'text/plain'], ...c], body: '405 method not allowed, supported: [POST]' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...c], body: '{"partialSuccess":{}}' }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/v1/traces`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['go', null], layer: ['go', null] } }
