export default { id: 'envoy-no-healthy-upstream', source: 'envoyproxy/envoy, response flags UH, and the cors filter', software: 'envoy', kind: 'gateway',
  story: 'Envoy answers the preflight by its cors filter; no host behind is healthy: 503 "no healthy upstream", with the headers of the filter.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin }) => {
      const o = origin === A ? [['access-control-allow-origin', A], ['access-control-allow-credentials', 'true']] : []
      return preflight && o.length
        ? { status: 200, headers: [...o, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ['server', 'envoy']] }
        : { status: 503, headers: [...o, ['content-type', 'text/plain'], ['server', 'envoy']], body: 'no healthy upstream' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['gateway-error', 'refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'refused-by-application'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/503/, /upstream|behind|does not answer/i], mustNotSay: [/error of the application/i] } }
