export default { id: 'ktor-json-403', source: 'ktorio/ktor, CORS plugin, allowNonSimpleContentTypes', software: 'unknown', kind: 'header',
  story: 'The host is allowed; Ktor answers the preflight 403 and empty because Content-Type is not in its list of headers.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      const ok = !o || o === 'http://app.example.com'
      if (!ok) { r.writeHead(403, { 'Content-Length': 0 }); return r.end() }
      if (q.method === 'OPTIONS' && q.headers['access-control-request-method']) {
        const asked = (q.headers['access-control-request-headers'] ?? '').split(',').map((x) => x.trim()).filter(Boolean)
        const m = q.headers['access-control-request-method']
        if (!['GET', 'POST', 'HEAD', 'DELETE'].includes(m) || asked.some((x) => x !== 'authorization')) { r.writeHead(403, { 'Content-Length': 0 }); return r.end() }
        r.writeHead(200, { 'Access-Control-Allow-Origin': o, Vary: 'Origin', 'Access-Control-Allow-Methods': 'DELETE', 'Access-Control-Allow-Headers': 'Authorization', 'Access-Control-Max-Age': '86400', 'Content-Length': 0 }); return r.end()
      }
      r.writeHead(200, { ...(o ? { 'Access-Control-Allow-Origin': o, Vary: 'Origin' } : {}), 'Content-Type': 'application/json' }); r.end('{}')
    }, '/v1/notes', ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{"a":1}'])
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/content-type/i] } }
