export default { id: 'apisix-route-matches-a-header', source: 'apache/apisix#7082', software: 'unknown', kind: 'options',
  story: 'The route of APISIX matches by vars on the header env; a preflight carries no header of the request, so no route matches and OPTIONS is 404 Route Not Found; the request itself has the headers of the cors plugin.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.env === 'dev'
      ? { status: 200, headers: [['Content-Type', 'application/json'], ['Server', 'APISIX/2.12.1'], ...(origin ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Max-Age', '5'], ['Access-Control-Expose-Headers', '*'], ['Access-Control-Allow-Headers', '*']] : [])], body: '[]' }
      : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Server', 'APISIX/2.12.1']], body: '{"error_msg":"404 Route Not Found"}\n' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'env: dev'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /404/, /Route Not Found|APISIX/] } }
