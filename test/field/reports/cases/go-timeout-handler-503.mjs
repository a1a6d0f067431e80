export default { id: 'go-timeout-handler-503', source: 'golang/go, net/http TimeoutHandler', software: 'go', kind: 'bare-error',
  story: 'http.TimeoutHandler stands outside of the CORS handler: a slow query is 503 "Timeout" of the program itself, without the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrh }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      if (url.startsWith('/report')) return { status: 503, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>' }
      return { status: 404, headers: [...c, ['Vary', 'Origin'], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
    })
    return { url: `https://api.example.com:${port}/report?year=2026`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'gateway-error'], neverCertain: ['gateway-error'], fixFor: ['go', null], mustSay: [/\b503\b/] } }
