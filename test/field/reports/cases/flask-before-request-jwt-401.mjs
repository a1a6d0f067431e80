import { flaskCors } from '../lib.mjs'
export default { id: 'flask-before-request-jwt-401', source: 'vimalloc/flask-jwt-extended#231', software: 'flask', kind: 'preflight-auth',
  story: 'A before_request hook asks every request for its token, OPTIONS too; flask-cors puts its headers on the 401.',
  async start(t) {
    const answer = flaskCors({ origins: ['https://app.example.com', 'https://admin.example.com'], credentials: true, view: ({ h }) => h.authorization ? { status: 200 } : { status: 401, body: '{"msg":"Missing Authorization Header"}\n' } })
    const { port } = await t.serve(answer)
    return { url: `https://api.example.com:${port}/api/projects`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['flask', null], layer: ['flask'], mustSay: [/OPTIONS/, /\b401\b/] } }
