export default { id: 'hapi-headers-not-allowed-200', source: 'hapijs/hapi, lib/cors.js, internals.handler', software: 'unknown', kind: 'list',
  story: 'hapi answers a preflight that asks for a header off its list 200 and bare: CORS error: Some headers are not allowed.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh, url }) => {
      const v = ['vary', 'origin'], no = ['cache-control', 'no-cache'], j = ['content-type', 'application/json; charset=utf-8']
      if (method === 'OPTIONS') {
        if (!origin) return { status: 404, headers: [j, v, no], body: '{"statusCode":404,"error":"Not Found","message":"CORS error: Missing Origin header"}' }
        const bad = (acrh ?? '').split(',').map((x) => x.trim()).some((x) => x && !['accept', 'authorization', 'content-type', 'if-none-match'].includes(x))
        return bad ? { status: 200, headers: [j, v, no], body: '{"message":"CORS error: Some headers are not allowed"}' } : { status: 200, headers: [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET'], ['access-control-allow-headers', 'Accept,Authorization,Content-Type,If-None-Match'], ['access-control-max-age', '86400'], v, no] }
      }
      return { status: url.startsWith('/items') ? 200 : 404, headers: [j, v, no, ...(origin ? [['access-control-allow-origin', origin]] : [])], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'X-Tenant: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/x-tenant/i] } }
