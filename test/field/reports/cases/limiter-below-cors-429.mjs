import { PAGE } from '../lib.mjs'
export default { id: 'limiter-below-cors-429', source: 'express-rate-limit/express-rate-limit', software: 'express', kind: 'limit',
  story: 'The limiter stands below cors(): its 429 carries the headers, and script can read it.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': PAGE, Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, cors); return r.end() }
      r.writeHead(429, { ...cors, 'RateLimit-Policy': '100;w=900', 'RateLimit-Limit': '100', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '600', 'Retry-After': '600', 'Content-Type': 'text/html; charset=utf-8' }); r.end('Too many requests, please try again later.')
    }, '/v1/search')
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.rate-limit'], fixFor: ['express', null], mustSay: [/429/, /600|wait|Retry-After/] } }
