export default { id: 'vapor-error-middleware-outside', source: 'docs.vapor.codes, Middleware, CORSMiddleware must be listed before ErrorMiddleware', software: 'unknown', kind: 'error',
  story: 'CORSMiddleware of Vapor stands below the default ErrorMiddleware: what a route throws is JSON with 500 and without the headers; the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, method }) => {
      const own = origin ? [['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : ''], ['Vary', 'origin']].filter(([n, v]) => v) : []
      if (preflight) return { status: 200, headers: [...own, ['Access-Control-Allow-Methods', 'GET, POST, PUT, OPTIONS, DELETE, PATCH'], ['Access-Control-Allow-Headers', 'Accept, Authorization, Content-Type, Origin, X-Requested-With']] }
      if (url === '/') return { status: 200, headers: [...own, ['content-type', 'text/plain; charset=utf-8']], body: 'It works!' }
      return url.startsWith('/reports') ? { status: 500, headers: [['content-type', 'application/json; charset=utf-8']], body: '{"error":true,"reason":"Something went wrong."}' } : { status: 404, headers: [['content-type', 'application/json; charset=utf-8']], body: '{"error":true,"reason":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/reports/7`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes', 'preflight-elsewhere'], fixFor: [null], layer: [null], mustSay: [/500/], mustNotSay: [/app\.use\(cors/] } }
