export default { id: 'get-hangs-after-preflight', source: 'Stack Overflow, pending and then CORS error', software: 'unknown', kind: 'no-answer',
  story: 'The preflight passes, the request itself never gets an answer: that is a server that hangs, whatever the console calls it.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin, c = o === 'http://app.example.com' ? { 'Access-Control-Allow-Origin': o } : {}
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...c, 'Access-Control-Allow-Headers': 'authorization', Vary: 'Origin' }); return r.end() }
      if (q.url.startsWith('/v1/report')) return
      r.writeHead(404, { ...c, Vary: 'Origin', 'Content-Length': 0 }); r.end()
    }, '/v1/report', ['-H', 'Authorization: Bearer x', '--timeout', '1500'])
  },
  expect: { outcome: 'unreachable', causes: ['timeout'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: [null], layer: [null] } }
