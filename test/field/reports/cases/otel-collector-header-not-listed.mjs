export default { id: 'otel-collector-header-not-listed', source: 'open-telemetry/opentelemetry-collector#7681', software: 'unknown', kind: 'list',
  story: 'The page is in allowed_origins, X-Scope-OrgID is not in allowed_headers: rs/cors answers 204 with Vary alone; the POST itself would carry the header.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh, url }) => {
      const ok = origin === 'http://localhost:4200', v = ['Vary', 'Origin']
      const asked = (acrh ?? '').split(',').map((x) => x.trim()).filter(Boolean)
      const fits = ok && asked.every((x) => ['accept', 'content-type', 'x-requested-with'].includes(x))
      if (preflight) return { status: 204, headers: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ...(fits ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'POST'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : [])] }
      const c = ok ? [v, ['Access-Control-Allow-Origin', origin]] : [v]
      if (url !== '/v1/traces') return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ...c], body: '404 page not found\n' }
      if (method !== 'POST') return { status: 405, headers: [['Content-Type', 'text/plain'], ...c], body: '405 method not allowed, supported: [POST]' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...c], body: '{"partialSuccess":{}}' }
    }, { plain: true })
    return { page: 'http://localhost:4200', url: `http://localhost:${port}/v1/traces`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-Scope-OrgID: 1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'cors-not-configured'], fixFor: ['go', null], layer: ['go', null], mustSay: [/x-scope-orgid/i] } }
