import { PAGE } from '../lib.mjs'
export default { id: 'method-and-wildcard-credentials', source: 'expressjs/cors and axios withCredentials', software: 'express', kind: 'two',
  story: 'Two faults at once: * beside credentials, and PATCH is not in the list of the preflight.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': '*' }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'GET,POST', 'Access-Control-Allow-Headers': 'content-type' }); return r.end() }
      r.writeHead(q.url === '/v1/items/1' ? 200 : 404, { ...cors, 'Content-Type': 'application/json' }); r.end('{}')
    }, '/v1/items/1', ['-X', 'PATCH', '-H', 'Content-Type: application/json', '--credentials', 'include'])
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['express', null], mustSay: [/PATCH/, /\*/] } }
