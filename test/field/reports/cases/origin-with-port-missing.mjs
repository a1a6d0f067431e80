import { PAGE } from '../lib.mjs'
export default { id: 'origin-with-port-missing', source: 'expressjs/cors, localhost without its port', software: 'express', kind: 'origin',
  story: 'The list says http://localhost; the page runs on http://localhost:3000.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': 'http://localhost', Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE' }); return r.end() }
      r.writeHead(200, { ...cors, 'Content-Type': 'application/json' }); r.end('{}')
    }, '/v1/items', [], { page: 'http://localhost:3000', pagePin: null })
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.port', 'origin-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/http:\/\/localhost:3000/] } }
