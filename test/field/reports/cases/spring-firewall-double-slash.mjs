import { PAGE, spring, springInvalid } from '../lib.mjs'
export default { id: 'spring-firewall-double-slash', source: 'spring-projects/spring-security, StrictHttpFirewall', software: 'spring', kind: 'url',
  story: 'The base URL ends in / and the path begins with one: StrictHttpFirewall answers // with 400 before the CORS filter.',
  async start(t) {
    return t.raw((q, r) => {
      if (q.url.includes('//')) { r.writeHead(400, { 'Content-Length': 0, Connection: 'close' }); return r.end() }
      const o = q.headers.origin
      if (o && o !== PAGE) return springInvalid(r)
      const c = o ? { 'Access-Control-Allow-Origin': o } : {}
      if (q.method === 'OPTIONS' && o) { r.writeHead(200, { ...spring, ...c, 'Access-Control-Allow-Methods': 'GET,POST,PUT', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '', 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end() }
      r.writeHead(q.url.startsWith('/api/') ? 200 : 404, { ...spring, ...c, 'Content-Type': 'application/json' }); r.end('{}')
    }, '//api/orders/7', ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'])
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed.address'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], mustSay: [/\b400\b/, /two slashes/i] } }
