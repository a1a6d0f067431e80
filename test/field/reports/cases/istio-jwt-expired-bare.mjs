const A = 'https://app.example.com'
export default { id: 'istio-jwt-expired-bare', source: 'istio/istio#29425', software: 'istio', kind: 'error',
  story: 'corsPolicy of the VirtualService answers the preflight; the token ran out and RequestAuthentication refuses the request before any CORS header: 401 Jwt is expired, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, h }) => {
      const id = [['server', 'istio-envoy']]
      const cors = origin === A ? [['access-control-allow-origin', A], ['access-control-allow-credentials', 'true']] : []
      if (preflight && origin === A) return { status: 200, headers: [...cors, ['access-control-allow-methods', 'GET,POST,PUT'], ['access-control-allow-headers', 'authorization,content-type'], ['access-control-max-age', '86400'], ...id] }
      if (h.authorization) return { status: 401, headers: [['www-authenticate', 'Bearer realm="https://api.example.com/v1/tenants", error="invalid_token"'], ['content-type', 'text/plain'], ...id], body: 'Jwt is expired' }
      return { status: 403, headers: [['content-type', 'text/plain'], ...id], body: 'RBAC: access denied' }
    })
    return { url: `https://api.example.com:${port}/v1/tenants`, args: ['-H', 'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/401/, /Jwt is expired|expired/i] } }
