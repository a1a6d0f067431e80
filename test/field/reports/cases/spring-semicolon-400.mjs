import { PAGE, spring, springInvalid } from '../lib.mjs'
export default { id: 'spring-semicolon-400', source: 'spring-projects/spring-security, StrictHttpFirewall', software: 'spring', kind: 'url',
  story: 'A semicolon stands in the path: StrictHttpFirewall answers 400 before the CORS filter, to GET as to OPTIONS.',
  async start(t) {
    return t.raw((q, r) => {
      if (/;/.test(q.url.split('?')[0])) { r.writeHead(400, { 'Content-Length': 0, Connection: 'close' }); return r.end() }
      const o = q.headers.origin
      if (o && o !== PAGE) return springInvalid(r)
      const c = o ? { 'Access-Control-Allow-Origin': o } : {}
      if (q.method === 'OPTIONS' && o) { r.writeHead(200, { ...spring, ...c, 'Access-Control-Allow-Methods': 'GET,POST', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '', 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end() }
      r.writeHead(404, { ...spring, ...c, 'Content-Type': 'application/json' }); r.end('{"timestamp":"2026-11-01T10:11:12.131+00:00","status":404,"error":"Not Found","path":"/x"}')
    }, '/api/map/tiles;v=2/7', [])
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.address'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], mustSay: [/\b400\b/, /semicolon/i] } }
