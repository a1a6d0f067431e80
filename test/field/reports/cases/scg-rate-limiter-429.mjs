export default { id: 'scg-rate-limiter-429', source: 'Spring Cloud Gateway documentation, RequestRateLimiter', software: 'spring', kind: 'refused',
  story: 'RequestRateLimiter of the gateway counts one request a second: 429, readable, for globalcors has set its headers before.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, url }) => {
      const v = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (origin && origin !== 'https://app.example.com') return { status: 403, headers: v }
      const c = origin ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...v, ...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Max-Age', '3600']] }
      if (url.startsWith('/search')) return { status: 429, headers: [...v, ...c, ['X-RateLimit-Remaining', '0'], ['X-RateLimit-Requested-Tokens', '1'], ['X-RateLimit-Burst-Capacity', '1'], ['X-RateLimit-Replenish-Rate', '1']] }
      return { status: 404, headers: [...v, ...c, ['Content-Type', 'application/json']], body: '{"timestamp":"2026-11-01T10:11:12.131+00:00","path":"/x","status":404,"error":"Not Found","requestId":"1-2"}' }
    })
    return { url: `https://api.example.com:${port}/search?q=a`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.rate-limit'], neverCertain: ['error-response-without-cors'], fixFor: ['spring', null], mustSay: [/\b429\b/] } }
