export default { id: 'quarkus-origin-403', source: 'quarkusio/quarkus, CORSFilter', software: 'unknown', kind: 'origin',
  story: 'Quarkus refuses an origin that is not in quarkus.http.cors.origins 403 and empty, the reason only in the status line.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      if (o && o !== 'https://shop.example.com') { r.writeHead(403, 'CORS Rejected - Invalid origin', { 'content-length': 0 }); return r.end() }
      r.writeHead(q.method === 'OPTIONS' ? 200 : 401, { ...(o ? { 'access-control-allow-origin': o, 'access-control-allow-credentials': 'false' } : {}), 'www-authenticate': 'Bearer', 'content-length': 0 }); r.end()
    }, '/api/orders', ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/app\.example\.com/] } }
