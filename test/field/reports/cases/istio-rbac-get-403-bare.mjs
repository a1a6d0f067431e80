export default { id: 'istio-rbac-get-403-bare', source: 'istio/istio#55318, envoyproxy/envoy#38556', software: 'istio', kind: 'error',
  story: 'A GET without preflight is denied by an AuthorizationPolicy: 403 RBAC: access denied, bare; paths beside it are answered by the application with its headers.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => {
      const e = ['server', 'istio-envoy']
      if (url.startsWith('/v1/')) return { status: 403, headers: [['content-type', 'text/plain'], e], body: 'RBAC: access denied' }
      return { status: url === '/' ? 200 : 404, headers: [e, ['x-envoy-upstream-service-time', '3'], ['content-type', 'application/json'], ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []), ['vary', 'Origin']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/reports` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/403/, /RBAC/, /AuthorizationPolicy/] } }
