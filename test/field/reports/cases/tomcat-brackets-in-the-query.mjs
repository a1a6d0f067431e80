import { PAGE, spring } from '../lib.mjs'
export default { id: 'tomcat-brackets-in-the-query', source: 'dhis2/dhis2-core#17578', software: 'spring', kind: 'bare-error',
  story: 'The query has [ and ]: Tomcat refuses the request line with 400 before any filter, the preflight as well; other URLs work.',
  async start(t) {
    return t.raw((q, r) => {
      if (/[[\]|{}\\^]/.test(q.url)) {
        const body = '<!doctype html><html lang="en"><head><title>HTTP Status 400 – Bad Request</title></head><body><h1>HTTP Status 400 – Bad Request</h1></body></html>'
        r.writeHead(400, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Language': 'en', 'Content-Length': Buffer.byteLength(body), Connection: 'close' })
        return r.end(body)
      }
      const o = q.headers.origin
      if (o && o !== PAGE) { r.writeHead(403, { ...spring, 'Transfer-Encoding': 'chunked' }); return r.end('Invalid CORS request') }
      const c = o ? { 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Credentials': 'true' } : {}
      if (q.method === 'OPTIONS' && o) { r.writeHead(200, { ...spring, ...c, 'Access-Control-Allow-Methods': 'GET,POST', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '', 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end() }
      r.writeHead(200, { ...spring, ...c, 'Content-Type': 'application/json' }); r.end('[]')
    }, '/api/orders?filter[status]=open', ['-H', 'Authorization: Bearer x'])
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed.address'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: [null], mustSay: [/\b400\b/, /%5Bstatus%5D/, /encode/i], mustNotSay: [/CorsFilter|setAllowedOrigins/] } }
