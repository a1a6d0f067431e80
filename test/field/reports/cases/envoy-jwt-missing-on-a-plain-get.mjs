export default { id: 'envoy-jwt-missing-on-a-plain-get', source: 'envoyproxy/envoy jwt_authn; istio/istio#29425', software: 'envoy', kind: 'error',
  story: 'A GET without a token needs no preflight; the JWT filter answers it and every other path 401 Jwt is missing, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['www-authenticate', 'Bearer realm="https://api.example.com/v1/me"'], ['content-type', 'text/plain'], ['server', 'envoy']], body: 'Jwt is missing' }))
    return { url: `https://api.example.com:${port}/v1/me` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'cors-not-configured', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['envoy', 'istio', null], layer: ['envoy'], mustSay: [/401/, /Jwt is missing/] } }
