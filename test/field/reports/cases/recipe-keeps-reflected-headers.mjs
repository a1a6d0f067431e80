export default { id: 'recipe-keeps-reflected-headers', source: 'expressjs/cors, allowedHeaders reflected', software: 'express', kind: 'keep',
  story: 'PATCH is missing from the list; headers are reflected and www is allowed as well: none of it may be lost by the fix.',
  async start(t) {
    return t.raw((q, r) => {
      const ok = ['http://app.example.com', 'http://www.app.example.com', 'http://localhost:3000'].includes(q.headers.origin)
      const cors = { 'X-Powered-By': 'Express', Vary: 'Origin', ...(ok ? { 'Access-Control-Allow-Origin': q.headers.origin } : {}) }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, Vary: 'Origin, Access-Control-Request-Headers', 'Access-Control-Allow-Methods': 'GET,PUT,POST,DELETE', ...(q.headers['access-control-request-headers'] ? { 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] } : {}) }); return r.end() }
      r.writeHead(q.url === '/v1/items/1' ? 200 : 404, { ...cors, 'Content-Type': 'application/json' }); r.end('{}')
    }, '/v1/items/1', ['-X', 'PATCH', '-H', 'X-Client: a'])
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], fixFor: ['express'], mustSay: [/PATCH/, /DELETE/, /PUT/, /localhost:3000/], mustNotSay: [/allowedHeaders/] } }
