export default { id: 'kubo-api-403', source: 'ipfs/kubo#7281 and its kind, API.HTTPHeaders', software: 'unknown', kind: 'origin',
  story: 'The RPC of Kubo knows its own pages: any other Origin is 403 Forbidden, and the preflight gets Vary alone.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh }) => {
      const ok = origin && /^http:\/\/(localhost|127\.0\.0\.1):5001$/.test(origin), c = ok ? [['Access-Control-Allow-Origin', origin]] : []
      const v = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (preflight) return { status: 204, headers: [...v, ...c, ...(ok ? [['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh ?? '']] : [])] }
      if (origin && !ok) return { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Vary', 'Origin'], ['X-Content-Type-Options', 'nosniff']], body: '403 - Forbidden\n' }
      if (method !== 'POST') return { status: 405, headers: [['Allow', 'OPTIONS, POST'], ['Vary', 'Origin'], ...c, ['Content-Type', 'text/plain; charset=utf-8']], body: '405 - Method Not Allowed\n' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['Vary', 'Origin'], ...c], body: '{"ID":"12D3"}' }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/api/v0/add`, args: ['-X', 'POST', '-H', 'X-Chunked-Input: true', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'request-header-not-allowed'], fixFor: ['go', null], layer: ['go', null] } }
