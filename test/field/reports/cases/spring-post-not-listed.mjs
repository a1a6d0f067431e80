import { PAGE, spring, springError, springInvalid } from '../lib.mjs'
export default { id: 'spring-post-not-listed', source: 'spring-projects/spring-boot#5834', software: 'spring', kind: 'list',
  story: 'allowedMethods("GET") was set alone: the preflight for a POST of JSON is 403 "Invalid CORS request", GET works.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin, asked = q.method === 'OPTIONS' && o && q.headers['access-control-request-method']
      if (o && (o !== PAGE || (asked || q.method) !== 'GET')) return springInvalid(r)
      const cors = o ? { 'Access-Control-Allow-Origin': o } : {}
      if (asked) { const rh = q.headers['access-control-request-headers']
        r.writeHead(200, { ...spring, ...cors, 'Access-Control-Allow-Methods': 'GET', ...(rh ? { 'Access-Control-Allow-Headers': rh.split(',').join(', ') } : {}), 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end() }
      if (q.url !== '/api/invoices') return springError(r, 404, 'Not Found', q.url, cors)
      r.writeHead(200, { ...spring, ...cors, 'Content-Type': 'application/json' }); r.end('[]')
    }, '/api/invoices', ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'])
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['spring', null], layer: ['spring'], mustSay: [/POST/], mustNotSay: [/permitAll\(\)(?![^.]*OPTIONS)/] } }
