export default { id: 'istio-no-healthy-upstream-readable', source: 'Envoy documentation, CORS filter and local replies; istio, no healthy upstream', software: 'istio', kind: 'readable-error',
  story: 'The corsPolicy of the VirtualService reaches the own answers of Envoy too: the page may read 503 no healthy upstream.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const cors = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...cors, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ['server', 'istio-envoy'], ['content-length', '0']] }
      return { status: 503, headers: [...cors, ['content-type', 'text/plain'], ['server', 'istio-envoy']], body: 'no healthy upstream' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['gateway-error', 'refused-by-application', 'none'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/503/, /no healthy upstream|behind/i] } }
