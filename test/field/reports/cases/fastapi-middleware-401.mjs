import { PAGE } from '../lib.mjs'
export default { id: 'fastapi-middleware-401', source: 'fastapi/fastapi#1663, order of middleware', software: 'fastapi', kind: 'auth',
  story: 'A middleware of their own was added after CORSMiddleware, so it stands outside: OPTIONS is 401 in JSON without headers.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.authorization ? { status: 200, headers: [['server', 'uvicorn'], ['content-type', 'application/json'], ...(origin === PAGE ? [['access-control-allow-origin', PAGE], ['vary', 'Origin'], ['access-control-allow-credentials', 'true']] : [])], body: '{}' } : { status: 401, headers: [['server', 'uvicorn'], ['content-type', 'application/json']], body: '{"detail":"Not authenticated"}' }, { plain: true })
    return { url: `http://api.example.com:${port}/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/401/, /OPTIONS/] } }
