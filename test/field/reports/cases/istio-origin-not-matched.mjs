export default { id: 'istio-origin-not-matched', source: 'istio/istio#23757', software: 'istio', kind: 'origin',
  story: 'corsPolicy of the VirtualService names another page: Envoy hands the preflight of an unknown origin on to the application, which answers 405.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      const id = [['x-envoy-upstream-service-time', '3'], ['server', 'istio-envoy']]
      if (preflight && origin === 'https://shop.example.com') return { status: 200, headers: [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization,content-type'], ['server', 'istio-envoy']] }
      if (method === 'OPTIONS') return { status: 405, headers: [...id, ['allow', 'GET, POST'], ['content-type', 'application/json']], body: '{"detail":"Method Not Allowed"}' }
      return { status: 200, headers: [...id, ['content-type', 'application/json'], ...(origin === 'https://shop.example.com' ? [['access-control-allow-origin', origin]] : [])], body: '{}' }
    })
    return { page: 'https://www.example.com', url: `https://api.example.com:${port}/v1/cart`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-not-handled', 'cors-not-configured'], maxConfidence: 'likely', fixFor: ['istio', 'envoy', 'fastapi', null], layer: ['istio', 'envoy', 'fastapi'], mustSay: [/405/] } }
