export default { id: 'koa-error-drops-headers', source: 'koajs/cors#54 and koajs/koa, ctx.onerror', software: 'koa', kind: 'error',
  story: 'keepHeadersOnError is off: an error that is thrown leaves Koa without the headers that were set before, as text/plain.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      if (q.method === 'OPTIONS' && o) { r.writeHead(204, { Vary: 'Origin', 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,POST,DELETE,PATCH', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '' }); return r.end() }
      if (q.url === '/v1/report') { r.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': 21 }); return r.end('Internal Server Error') }
      r.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Origin', ...(o ? { 'Access-Control-Allow-Origin': o } : {}) }); r.end('Not Found')
    }, '/v1/report', ['-H', 'X-Client: web'])
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'origin-not-allowed'], fixFor: ['koa', null], layer: ['koa', null], mustSay: [/500/] } }
