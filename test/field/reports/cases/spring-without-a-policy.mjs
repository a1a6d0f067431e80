export default { id: 'spring-without-a-policy', source: 'spring-projects/spring-framework, DefaultCorsProcessor.processRequest: a preflight without a configuration is rejected', software: 'spring', kind: 'no-rule',
  story: 'Spring Boot without any CORS: every preflight is 403 Invalid CORS request, and a GET with an Origin is 200 and bare. No list leaves anybody out.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, url }) => {
      const vary = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (preflight) return { status: 403, headers: [...vary, ['Transfer-Encoding', 'chunked']], body: 'Invalid CORS request' }
      if (method === 'OPTIONS') return { status: 200, headers: [['Allow', 'GET,HEAD,OPTIONS'], ['Content-Length', '0']] }
      return url === '/api/orders' ? { status: 200, headers: [['Content-Type', 'application/json']], body: '[]' } : { status: 404, headers: [['Content-Type', 'application/json']], body: `{"timestamp":"2024-05-02T10:11:12.131+00:00","status":404,"error":"Not Found","path":"${url}"}` }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'preflight-failed'], fixFor: ['spring'], layer: ['spring'], mustSay: [/Invalid CORS request/] } }
