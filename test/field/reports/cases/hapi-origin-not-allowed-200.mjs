export default { id: 'hapi-origin-not-allowed-200', source: 'hapijs/hapi, lib/cors.js, internals.handler', software: 'unknown', kind: 'origin',
  story: 'hapi answers a preflight of an origin that it does not know 200, bare, and says in the body what it is: CORS error: Origin not allowed.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh, url }) => {
      const ok = origin === 'https://www.example.com', v = ['vary', 'origin'], no = ['cache-control', 'no-cache']
      if (method === 'OPTIONS') {
        const m = !origin ? { s: 404, b: '{"statusCode":404,"error":"Not Found","message":"CORS error: Missing Origin header"}' } : !ok ? { s: 200, b: '{"message":"CORS error: Origin not allowed"}' } : null
        if (m) return { status: m.s, headers: [['content-type', 'application/json; charset=utf-8'], v, no], body: m.b }
        return { status: 200, headers: [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET'], ['access-control-allow-headers', acrh ? 'Accept,Authorization,Content-Type,If-None-Match' : 'Accept'], ['access-control-max-age', '86400'], v, no] }
      }
      return { status: url.startsWith('/items') ? 200 : 404, headers: [['content-type', 'application/json; charset=utf-8'], v, no, ...(ok ? [['access-control-allow-origin', origin], ['access-control-expose-headers', 'WWW-Authenticate,Server-Authorization']] : [])], body: url.startsWith('/items') ? '[]' : '{"statusCode":404,"error":"Not Found","message":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'request-header-not-allowed', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/Origin not allowed/] } }
