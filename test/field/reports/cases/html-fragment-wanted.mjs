import { PAGE } from '../lib.mjs'
export default { id: 'html-fragment-wanted', source: 'bigskysoftware/htmx documentation, CORS', software: 'unknown', kind: 'healthy',
  story: 'The page loads a fragment of HTML from another origin, with CORS: that is what it wants.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Headers', 'hx-request'], ['Content-Type', 'text/html; charset=utf-8']], body: preflight ? '' : '<ul><li>one</li><li><a href="/login">Sign in to order</a></li></ul>' }), { plain: true })
    return { url: `http://api.example.com:${port}/fragments/list`, args: ['-H', 'HX-Request: true'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
