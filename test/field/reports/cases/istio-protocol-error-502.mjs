const A = 'https://app.example.com'
export default { id: 'istio-protocol-error-502', source: 'istio/istio, port name http2 in front of an HTTP/1.1 service, reset reason: protocol error', software: 'istio', kind: 'gateway',
  story: 'The port of the service is named http2 and the service speaks HTTP/1.1: Envoy answers 502 by itself, bare, since the corsPolicy is on another route; OPTIONS is answered by the policy.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const id = [['server', 'istio-envoy']]
      if (preflight && origin === A) return { status: 200, headers: [['access-control-allow-origin', A], ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ...id] }
      return { status: 502, headers: [['content-type', 'text/plain'], ...id], body: 'upstream connect error or disconnect/reset before headers. reset reason: protocol error' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/502/, /protocol error/] } }
