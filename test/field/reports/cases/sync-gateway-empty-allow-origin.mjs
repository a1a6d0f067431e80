export default { id: 'sync-gateway-empty-allow-origin', source: 'couchbase/sync_gateway#1704', software: 'unknown', kind: 'origin',
  story: 'Sync Gateway answers an origin that its list does not know with an empty Access-Control-Allow-Origin and the rest of the policy.',
  async start(t) {
    const list = ['http://localhost:8000']
    const { port } = await t.serve(({ origin, method, url }) => {
      const c = origin ? [['Access-Control-Allow-Origin', list.includes(origin) ? origin : ''], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization']] : []
      const s = ['Server', 'Couchbase Sync Gateway/1.2.0']
      if (method === 'OPTIONS') return { status: 200, headers: [s, ...c, ...(origin ? [['Access-Control-Allow-Methods', 'GET, HEAD, PUT, POST'], ['Access-Control-Max-Age', '17280000']] : []), ['Allow', 'GET, HEAD, PUT, POST']] }
      return url.startsWith('/todos/') ? { status: 200, headers: [s, ...c, ['Content-Type', 'application/json']], body: '{"db_name":"todos","update_seq":4}' } : { status: 404, headers: [s, ...c, ['Content-Type', 'application/json']], body: '{"error":"not_found","reason":"no such database"}' }
    }, { plain: true })
    return { page: 'http://todo.example.com', url: `http://sync.example.com:${port}/todos/`, args: ['-H', 'Content-Type: application/json', '-H', 'Authorization: Basic Zm9vOmJhcg=='] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'invalid-allow-origin'], neverCertain: ['cors-not-configured', 'proxy-strips-headers'], fixFor: [null], layer: [null], mustSay: [/http:\/\/todo\.example\.com/, /empty|no value|""/i] } }
