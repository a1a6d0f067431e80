export default { id: 'spring-gateway-origin-403-empty', source: 'spring-cloud/spring-cloud-gateway#1133', software: 'spring', kind: 'origin',
  story: 'globalcors of Spring Cloud Gateway does not name the page: WebFlux answers 403 without a body to everything that has the Origin.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, acrh, url }) => {
      const v = ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'].map((x) => ['Vary', x])
      const ok = origin === 'https://www.example.com'
      if (origin && !ok) return { status: 403, headers: v }
      const c = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...v, ...c, ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      return { status: url.startsWith('/orders') ? 200 : 404, headers: [...v, ...c, ['Content-Type', 'application/json']], body: url.startsWith('/orders') ? '[]' : '{"timestamp":"2024-05-02T10:11:12.131+00:00","path":"/x","status":404,"error":"Not Found","requestId":"1a-1"}' }
    })
    return { url: `https://gw.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge'], fixFor: ['spring', null], layer: ['spring', null], mustSay: [/403/] } }
