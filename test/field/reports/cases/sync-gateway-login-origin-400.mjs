export default { id: 'sync-gateway-login-origin-400', source: 'couchbase/sync_gateway#998', software: 'unknown', kind: 'refused',
  story: 'Sync Gateway has the page in Origin and not in LoginOrigin: every path is readable, and the login itself is 400 "No CORS".',
  async start(t) {
    const page = 'http://todo.example.com'
    const { port } = await t.serve(({ origin, method, url }) => {
      const c = origin ? [['Access-Control-Allow-Origin', origin === page ? origin : ''], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization']] : []
      const s = ['Server', 'Couchbase Sync Gateway/2.8.0']
      if (method === 'OPTIONS') return { status: 200, headers: [s, ...c, ...(origin ? [['Access-Control-Allow-Methods', 'GET, HEAD, PUT, POST'], ['Access-Control-Max-Age', '17280000']] : []), ['Allow', 'GET, HEAD, PUT, POST']] }
      if (url === '/todos/_session' && method === 'POST') return { status: 400, headers: [s, ...c, ['Content-Type', 'application/json']], body: '{"error":"Bad Request","reason":"No CORS"}' }
      return url.startsWith('/todos/') ? { status: 200, headers: [s, ...c, ['Content-Type', 'application/json']], body: '{}' } : { status: 404, headers: [s, ...c, ['Content-Type', 'application/json']], body: '{"error":"not_found","reason":"no such database"}' }
    }, { plain: true })
    return { page, url: `http://sync.example.com:${port}/todos/_session`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"name":"a","password":"b"}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application.session'], fixFor: [null], layer: [null], mustSay: [/400/, /No CORS/] } }
