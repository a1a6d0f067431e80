const A = 'https://app.example.com'
export default { id: 'pomerium-preflight-302', source: 'Pomerium documentation, cors_allow_preflight', software: 'unknown', kind: 'preflight-auth',
  story: 'The route of Pomerium has no cors_allow_preflight: the preflight is sent to the sign-in of the authenticate service.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, method }) => method === 'OPTIONS' || !/_pomerium/.test(h.cookie ?? '')
      ? { status: 302, headers: [['location', 'https://authenticate.example.com/.pomerium/sign_in?pomerium_redirect_uri=https%3A%2F%2Fapi.example.com%2Fv1%2Fitems&sig=ab'], ['x-pomerium-intercepted-response', 'true'], ['server', 'envoy']] }
      : { status: 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true']] : []), ['content-type', 'application/json'], ['x-envoy-upstream-service-time', '3'], ['server', 'envoy']], body: '[]' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-redirected'], fixFor: ['envoy', null], layer: ['envoy', null], mustSay: [/302/, /authenticate\.example\.com/] } }
