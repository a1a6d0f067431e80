import { starlette } from '../lib.mjs'
export default { id: 'starlette-method-and-header', source: 'encode/starlette, CORSMiddleware', software: 'fastapi', kind: 'two',
  story: 'Two at once: the page is on the list, DELETE and X-Token are not: 400 "Disallowed CORS method, headers".',
  async start(t) {
    const { port } = await t.serve(starlette({ origins: ['https://app.example.com'], methods: ['GET', 'POST'], headers: ['Authorization'], app: () => ({ status: 200, body: '{}' }) }))
    return { url: `https://api.example.com:${port}/items/7`, args: ['-X', 'DELETE', '-H', 'X-Token: x'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed', 'request-header-not-allowed'], neverCertain: ['preflight-failed', 'origin-not-allowed'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/DELETE/, /x-token/i] } }
