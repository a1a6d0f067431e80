export default { id: 'istio-rbac-denies-options', source: 'istio/istio#45716', software: 'istio', kind: 'preflight-auth',
  story: 'An AuthorizationPolicy wants claims of a token, which a preflight has not: RBAC: access denied.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, h }) => {
      const e = ['server', 'istio-envoy']
      if (method === 'OPTIONS') return { status: 403, headers: [['content-type', 'text/plain'], e], body: 'RBAC: access denied' }
      if (!h.authorization) return { status: 403, headers: [['content-type', 'text/plain'], e, ...(origin ? [['access-control-allow-origin', origin]] : [])], body: 'RBAC: access denied' }
      return { status: 200, headers: [['content-type', 'application/json'], ['x-envoy-upstream-service-time', '4'], e, ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : [])], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/tenants`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/OPTIONS/, /AuthorizationPolicy|authoriz|RBAC/i] } }
