export default { id: 'apisix-route-takes-get-alone', source: 'apache/apisix documentation, cors plugin and the methods of a route', software: 'unknown', kind: 'options',
  story: 'The route of APISIX lists GET and POST: OPTIONS matches none, 404 in its words; the cors plugin on the route never sees it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 404, headers: [['Server', 'APISIX/3.9.1'], ['Content-Type', 'text/plain; charset=utf-8']], body: '{"error_msg":"404 Route Not Found"}\n' } : { status: 200, headers: [['Server', 'APISIX/3.9.1'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Max-Age', '5'], ['Access-Control-Expose-Headers', '*'], ['Access-Control-Allow-Headers', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://gateway.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/404/], mustNotSay: [/add_header|kong/i] } }
