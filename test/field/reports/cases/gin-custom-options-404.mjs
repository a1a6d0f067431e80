import { PAGE } from '../lib.mjs'
export default { id: 'gin-custom-options-404', source: 'gin-gonic/gin, CORSMiddleware and NoRoute', software: 'go', kind: 'preflight',
  story: 'The middleware sets the headers and forgets to end OPTIONS: gin answers 404 page not found with all of them.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 404 : 200, headers: [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, Authorization'], ['Access-Control-Allow-Methods', 'POST, OPTIONS, GET, PUT'], ['Content-Type', method === 'OPTIONS' ? 'text/plain' : 'application/json; charset=utf-8']], body: method === 'OPTIONS' ? '404 page not found' : '{}' }), { plain: true })
    return { url: `http://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], fixFor: ['go', null], layer: ['go', null], mustSay: [/404/, /OPTIONS/] } }
