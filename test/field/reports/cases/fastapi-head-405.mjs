import { starlette } from '../lib.mjs'
export default { id: 'fastapi-head-405', source: 'fastapi/fastapi#1773', software: 'fastapi', kind: 'refused',
  story: 'A page asks with HEAD whether a file exists; FastAPI routes of GET do not answer HEAD: a readable 405.',
  async start(t) {
    const { port } = await t.serve(starlette({ origins: ['https://app.example.com'], methods: ['*'], headers: ['*'], credentials: true, app: ({ method }) => ['GET'].includes(method) ? { status: 200, body: '{}' } : { status: 405, headers: [['allow', 'GET'], ['content-type', 'application/json']], body: '{"detail":"Method Not Allowed"}' } }))
    return { url: `https://api.example.com:${port}/files/7`, args: ['-X', 'HEAD', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'method-not-allowed'], neverCertain: ['preflight-not-handled'], fixFor: ['fastapi', null], mustSay: [/\b405\b/, /HEAD/] } }
