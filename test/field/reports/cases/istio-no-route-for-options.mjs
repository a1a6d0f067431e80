export default { id: 'istio-no-route-for-options', source: 'istio/istio, VirtualService match by method', software: 'istio', kind: 'preflight',
  story: 'The VirtualService matches GET and POST alone: OPTIONS finds no route and Envoy answers 404 and empty.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS' ? { status: 404, headers: [['server', 'istio-envoy'], ['content-length', '0']] }
      : { status: 200, headers: [['content-type', 'application/json'], ['x-envoy-upstream-service-time', '4'], ['server', 'istio-envoy'], ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : [])], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed'], fixFor: ['istio', null], layer: ['istio'], mustSay: [/404/, /OPTIONS/] } }
