export default { id: 'kong-route-matches-a-header', source: 'Kong documentation, routes, headers; Kong/kong, CORS preflight on a header-based route', software: 'kong', kind: 'options',
  story: 'The route of Kong matches the header x-tenant; the preflight has none, so no route matches: 404 in the words of Kong.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h['x-tenant'] === 'a'
      ? { status: 200, headers: [['Content-Type', 'application/json'], ['Via', 'kong/3.4.2'], ['X-Kong-Upstream-Latency', '3'], ['X-Kong-Proxy-Latency', '1'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])], body: '[]' }
      : { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ['X-Kong-Response-Latency', '0'], ['Server', 'kong/3.4.2'], ['X-Kong-Request-Id', '0a1b']], body: '{\n  "message":"no Route matched with those values",\n  "request_id":"0a1b"\n}' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'X-Tenant: a'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/OPTIONS/, /404/, /x-tenant/i, /header[^.]*\broute|\broute[^.]*header/i] } }
