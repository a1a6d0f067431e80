export default { id: 'istio-jwt-fails-readable', source: 'istio/istio#36911; envoyproxy/envoy jwt_authn, cors before it', software: 'istio', kind: 'refused',
  story: 'corsPolicy stands before the JWT filter: 401 Jwt verification fails, with its header, is an answer to the token.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, h }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['server', 'istio-envoy']] : [['server', 'istio-envoy']]
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization,content-type'], ['access-control-max-age', '86400']] }
      return h.authorization ? { status: 401, headers: [...c, ['www-authenticate', 'Bearer realm="https://api.example.com/v1/me", error="invalid_token"'], ['content-type', 'text/plain']], body: 'Jwt verification fails' } : { status: 403, headers: [...c, ['content-type', 'text/plain']], body: 'RBAC: access denied' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer a.b.c'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/401/, /Jwt verification fails/] } }
