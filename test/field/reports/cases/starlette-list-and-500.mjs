import { starlette } from '../lib.mjs'
export default { id: 'starlette-list-and-500', source: 'tiangolo/fastapi#775 and its kind', software: 'fastapi', kind: 'two',
  story: 'Two faults at once: the list names localhost alone, and the handler throws: 500 as well.',
  async start(t) {
    const app = starlette({ origins: ['http://localhost:5173'], methods: ['*'], headers: ['*'], app: ({ path }) => (path === '/orders' ? 'raise' : { status: 404, body: '{"detail":"Not Found"}' }) })
    const { port } = await t.serve(app)
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['cors-not-configured', 'preflight-failed', 'error-response-without-cors.origin-triggered'], fixFor: ['fastapi', null], layer: ['fastapi'], mustSay: [/500/, /localhost:5173/] } }
