export default { id: 'envoy-local-rate-limited', source: 'envoyproxy/envoy, local rate limit filter', software: 'envoy', kind: 'limit',
  story: 'The local rate limit of Envoy answers 429 local_rate_limited; its cors filter adds the headers, so script can read it.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const c = origin === A ? [['access-control-allow-origin', A]] : []
      if (preflight && origin === A) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ['server', 'envoy']] }
      return url.startsWith('/v1/search') ? { status: 429, headers: [...c, ['x-envoy-ratelimited', 'true'], ['content-type', 'text/plain'], ['server', 'envoy']], body: 'local_rate_limited' } : { status: 404, headers: [...c, ['server', 'envoy']] }
    })
    return { url: `https://api.example.com:${port}/v1/search`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.rate-limit', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/429/, /limit/i] } }
