import { PAGE } from '../lib.mjs'
export default { id: 'localhost-and-127', source: 'vitejs/vite, localhost and 127.0.0.1', software: 'unknown', kind: 'origin',
  story: 'The page runs on 127.0.0.1:5173, the list names localhost:5173.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://localhost:5173'], ['Access-Control-Allow-Headers', 'content-type'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }), { plain: true })
    return { page: 'http://127.0.0.1:5173', pagePin: null, url: `http://localhost:${port}/api/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: [null], mustSay: [/localhost:5173/, /127\.0\.0\.1/] } }
