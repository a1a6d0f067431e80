export default { id: 'kong-ring-balancer-503', source: 'Kong/kong#9275', software: 'kong', kind: 'gateway',
  story: 'The upstream of one route has no healthy target: Kong answers 503 bare, for the service behind sets CORS itself.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrh }) => {
      if (url.startsWith('/billing')) return { status: 503, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'kong/3.9.0'], ['X-Kong-Response-Latency', '2'], ['X-Kong-Request-Id', '5f8d']], body: '{\n  "message":"failure to get a peer from the ring-balancer",\n  "request_id":"5f8d"\n}' }
      const via = [['Via', '1.1 kong/3.9.0'], ['X-Kong-Upstream-Latency', '3'], ['X-Kong-Proxy-Latency', '1'], ['X-Kong-Request-Id', '6a8d']]
      if (url !== '/' && !url.startsWith('/billing')) return { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'kong/3.9.0'], ['X-Kong-Response-Latency', '0'], ['X-Kong-Request-Id', '7b']], body: '{\n  "message":"no Route matched with those values",\n  "request_id":"7b"\n}' }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      return { status: preflight ? 204 : 200, headers: [...c, ...via, ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }
    })
    return { url: `https://gw.example.com:${port}/billing/invoices`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/\b503\b/, /no usable response/] } }
