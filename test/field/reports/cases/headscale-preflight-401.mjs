import { PAGE } from '../lib.mjs'
export default { id: 'headscale-preflight-401', source: 'gurucomputing/headscale-ui#126', software: 'nginx', kind: 'auth',
  story: 'The proxy adds every CORS header; the application behind answers OPTIONS 401 in plain text, since a preflight carries no token.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { Server: 'openresty', 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS', 'Access-Control-Allow-Headers': 'Accept,Authorization,Cache-Control,Content-Type,DNT,If-Modified-Since,Keep-Alive,Origin,User-Agent,X-Requested-With' }
      if (q.headers.authorization !== 'Bearer k') { r.writeHead(401, { ...cors, 'Content-Type': 'text/plain; charset=utf-8' }); return r.end('Unauthorized') }
      r.writeHead(200, { ...cors, 'Content-Type': 'application/json' }); r.end('{"apiKeys":[]}')
    }, '/api/v1/apikey', ['-H', 'Authorization: Bearer k'])
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/add_header Access-Control-Allow-Origin "?\$http_origin"? always/] } }
