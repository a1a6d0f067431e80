export default { id: 'istio-rbac-denies-both', source: 'istio/istio#45716; Istio documentation, AuthorizationPolicy and requestPrincipals', software: 'istio', kind: 'preflight-auth',
  story: 'The AuthorizationPolicy denies OPTIONS and the token lacks the claim: both are 403 RBAC: access denied, bare.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => url.startsWith('/v1/') ? { status: 403, headers: [['content-type', 'text/plain'], ['server', 'istio-envoy']], body: 'RBAC: access denied' } : { status: 200, headers: [['server', 'istio-envoy'], ['x-envoy-upstream-service-time', '2'], ['content-type', 'application/json'], ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []), ['vary', 'Origin']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/admin`, args: ['-H', 'Authorization: Bearer a.b.c'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/403/, /OPTIONS/, /RBAC/] } }
