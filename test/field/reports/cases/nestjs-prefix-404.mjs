import { PAGE } from '../lib.mjs'
export default { id: 'nestjs-prefix-404', source: 'nestjs/nest, setGlobalPrefix and 404', software: 'nestjs', kind: 'refused',
  story: 'enableCors is on and the global prefix is missing from the address: 404 in the words of Nest, with the headers.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': PAGE, Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '' }); return r.end() }
      r.writeHead(404, { ...cors, 'Content-Type': 'application/json; charset=utf-8' }); r.end(JSON.stringify({ message: `Cannot ${q.method} ${q.url}`, error: 'Not Found', statusCode: 404 }))
    }, '/users', ['-H', 'Authorization: Bearer x'])
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'wrong-url'], fixFor: ['nestjs', null], layer: ['nestjs'], mustSay: [/404/, /prefix|route|path|address/i], mustNotSay: [/enableCors\(/] } }
