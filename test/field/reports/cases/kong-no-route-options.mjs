export default { id: 'kong-no-route-options', source: 'Kong/kong#1292 and its kind', software: 'kong', kind: 'options',
  story: 'The route of Kong lists GET and POST: OPTIONS matches no route.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => method === 'OPTIONS' || !url.startsWith('/billing')
      ? { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'kong/3.6.1'], ['X-Kong-Response-Latency', '0']], body: '{"message":"no Route matched with those values","request_id":"a1"}' }
      : { status: 200, headers: [['Content-Type', 'application/json'], ['Via', 'kong/3.6.1'], ['X-Kong-Upstream-Latency', '3'], ['X-Kong-Proxy-Latency', '1'], ['Access-Control-Allow-Origin', '*']], body: '[]' })
    return { url: `https://api.example.com:${port}/billing`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/OPTIONS/] } }
