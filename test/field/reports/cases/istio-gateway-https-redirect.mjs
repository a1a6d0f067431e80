export default { id: 'istio-gateway-https-redirect', source: 'Istio documentation, Gateway, tls.httpsRedirect', software: 'istio', kind: 'redirect',
  story: 'httpsRedirect on the Gateway answers OPTIONS 301 before the corsPolicy of the VirtualService.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 301, headers: [['location', `https://api.example.com:${at.port}${url}`], ['server', 'istio-envoy'], ['content-length', '0']] }
      : { status: 200, headers: [['access-control-allow-origin', 'http://app.example.com'], ['access-control-allow-headers', 'authorization'], ['access-control-allow-methods', 'GET'], ['server', 'istio-envoy'], ['x-envoy-upstream-service-time', '3'], ['content-type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['istio', null], layer: ['istio'], mustSay: [/https:\/\/api\.example\.com/, /301/] } }
