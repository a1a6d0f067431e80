import { PAGE } from '../lib.mjs'
export default { id: 'fastapi-422-readable', source: 'fastapi/fastapi, validation errors told as CORS', software: 'fastapi', kind: 'refused',
  story: 'The body lacks a field: 422 with the CORS headers. CORS is right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 200 : 422, headers: [['server', 'uvicorn'], ...(origin === PAGE ? [['access-control-allow-origin', PAGE], ['vary', 'Origin']] : []), ...(preflight ? [['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-allow-headers', 'content-type'], ['access-control-max-age', '600']] : []), ['content-type', preflight ? 'text/plain; charset=utf-8' : 'application/json']], body: preflight ? 'OK' : '{"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required"}]}' }), { plain: true })
    return { url: `http://api.example.com:${port}/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['fastapi', null], mustSay: [/422/, /Field required|body|found it wrong/] } }
