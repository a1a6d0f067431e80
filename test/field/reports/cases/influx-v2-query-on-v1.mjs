export default { id: 'influx-v2-query-on-v1', source: 'influxdata/influxdb#18391', software: 'unknown', kind: 'coverage',
  story: 'InfluxDB 1.8 answers OPTIONS on /query and /write, not on /api/v2/query: 405 there.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const s = [['X-Influxdb-Build', 'OSS'], ['X-Influxdb-Version', '1.8.0'], ['Request-Id', '1'], ['X-Request-Id', '1']], p = url.split('?')[0]
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, POST, PUT'], ['Access-Control-Allow-Headers', 'Accept, Accept-Encoding, Authorization, Content-Length, Content-Type, X-CSRF-Token, X-HTTP-Method-Override'], ['Access-Control-Expose-Headers', 'Date, X-InfluxDB-Version, X-InfluxDB-Build']] : []
      if (p === '/query' || p === '/write') return { status: method === 'OPTIONS' ? 204 : 200, headers: [...s, ...c] }
      if (p !== '/api/v2/query') return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (method !== 'POST') return { status: 405, headers: [['Allow', 'POST'], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'Method Not Allowed\n' }
      return { status: 200, headers: [...s, ['Content-Type', 'text/csv']], body: '' }
    }, { plain: true })
    return { page: 'http://localhost:3001', url: `http://localhost:${port}/api/v2/query?org=my-org`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Token x', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/405/] } }
