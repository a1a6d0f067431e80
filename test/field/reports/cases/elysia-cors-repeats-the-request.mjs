export default { id: 'elysia-cors-repeats-the-request', source: '@elysiajs/cors 1.4 on @elysiajs/node, run with origin: other.example.com', software: 'unknown', kind: 'origin',
  story: 'The list of @elysiajs/cors names another site. What is not set there is repeated from the request: the method, the headers asked for, and in Expose-Headers the names of all that the request came with.',
  async start(t) {
    return t.raw((q, r) => {
      const names = Object.keys(q.headers)
      const c = { 'access-control-allow-credentials': 'true', vary: 'Origin' }
      if (q.method === 'OPTIONS') {
        r.writeHead(204, { 'access-control-allow-credentials': 'true', 'access-control-allow-headers': q.headers['access-control-request-headers'] ?? 'undefined', ...(q.headers['access-control-request-method'] ? { 'access-control-allow-methods': q.headers['access-control-request-method'] } : {}), 'access-control-expose-headers': names.join(','), 'access-control-max-age': '5', vary: 'Origin' }); return r.end()
      }
      const isThere = q.url.startsWith('/api/items')
      r.writeHead(isThere ? 200 : 404, { ...c, 'access-control-allow-methods': q.method, 'access-control-allow-headers': names.join(', '), 'access-control-expose-headers': names.join(', '), 'content-type': isThere ? 'application/json' : 'text/plain;charset=UTF-8' }); r.end(isThere ? '[1]' : 'NOT_FOUND')
    }, '/api/items', ['-H', 'X-Tenant: a'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['proxy-strips-headers', 'cors-not-configured', 'cors-after-routes'], fixFor: [null], layer: [null, 'node'], mustSay: [/x-tenant/], mustNotSay: [/Access-Control-Expose-Headers: accept/i, /Allow-Headers: .*(user-agent|undefined)/i] } }
