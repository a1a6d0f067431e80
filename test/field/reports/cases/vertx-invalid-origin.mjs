export default { id: 'vertx-invalid-origin', source: 'vert-x3/vertx-web, CorsHandlerImpl', software: 'unknown', kind: 'origin',
  story: 'The pattern of Vert.x names another site: it fails every request with a foreign Origin 403, body Forbidden, the reason in the status line alone.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      if (o && o !== 'https://shop.example.com') { r.writeHead(403, 'CORS Rejected - Invalid origin', { 'content-type': 'text/html; charset=utf-8', 'content-length': 62 }); return r.end('<html><body><h1>CORS Rejected - Invalid origin</h1></body></html>'.slice(0, 62)) }
      if (q.method === 'OPTIONS' && o) { r.writeHead(204, { 'access-control-allow-origin': o, 'access-control-allow-methods': 'GET,POST', 'content-length': 0 }); return r.end() }
      r.writeHead(q.url.startsWith('/api/items') ? 200 : 404, { vary: 'origin', ...(o ? { 'access-control-allow-origin': o } : {}), 'content-type': 'application/json', 'content-length': 2 }); r.end('[]')
    }, '/api/items', ['-H', 'Authorization: Bearer x'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/app\.example\.com/] } }
