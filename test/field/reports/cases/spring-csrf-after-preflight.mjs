import { PAGE, spring, springError } from '../lib.mjs'
export default { id: 'spring-csrf-after-preflight', source: 'spring-projects/spring-security#4448 and its kind', software: 'spring', kind: 'not-cors',
  story: 'The preflight passes, POST is 403 with the headers: the CSRF filter of Spring Security.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin, cors = o === PAGE ? { 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Credentials': 'true' } : {}
      if (q.method === 'OPTIONS') { r.writeHead(200, { ...spring, ...cors, 'Access-Control-Allow-Methods': 'GET,POST,PUT,DELETE', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '', 'Content-Length': 0 }); return r.end() }
      if (q.method === 'POST') return springError(r, 403, 'Forbidden', q.url, cors)
      springError(r, 405, 'Method Not Allowed', q.url, { ...cors, Allow: 'POST' })
    }, '/api/cart', ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}', '--credentials', 'include', '--send-unsafe'])
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], maxConfidence: 'likely', layer: ['spring'], fixFor: ['spring', null], mustSay: [/403/], mustNotSay: [/csrf\(.{0,20}disable/] } }
