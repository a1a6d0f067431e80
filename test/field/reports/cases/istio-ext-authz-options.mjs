export default { id: 'istio-ext-authz-options', source: 'istio/istio, external authorization and preflights', software: 'istio', kind: 'preflight-auth',
  story: 'The external authorizer of Istio wants a token of OPTIONS, too: 401 from it; with a token the application behind answers and has CORS.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, h, url }) => method === 'OPTIONS' || !h.authorization
      ? { status: 401, headers: [['www-authenticate', 'Bearer'], ['content-type', 'application/json'], ['date', 'Sun, 29 Nov 2026 14:00:00 GMT'], ['server', 'istio-envoy']], body: '{"error":"missing token"}' }
      : { status: url.startsWith('/v1/tenants') ? 200 : 404, headers: [...(origin === A ? [['access-control-allow-origin', A]] : []), ['content-type', 'application/json'], ['x-envoy-upstream-service-time', '4'], ['server', 'istio-envoy']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/tenants`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['istio', 'envoy', null], layer: ['istio', 'envoy'], mustSay: [/OPTIONS/, /401/], mustNotSay: [/(remove|disable|switch off) [^.]{0,30}(authoriz|authz)/i] } }
