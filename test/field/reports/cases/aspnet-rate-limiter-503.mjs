export default { id: 'aspnet-rate-limiter-503', source: 'ASP.NET Core documentation, rate limiting middleware, RejectionStatusCode', software: 'aspnet', kind: 'bare-error',
  story: 'UseRateLimiter above UseCors: refused requests are an empty 503 of the application itself, without the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const id = [['Server', 'Kestrel']]
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...id, ...c, ...(c.length ? [['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'POST']] : [])] }
      if (url.startsWith('/api/quotes')) return { status: 503, headers: id }
      return url === '/' ? { status: 404, headers: [...id, ...c] } : { status: 200, headers: [...id, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/quotes`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'gateway-error'], neverCertain: ['gateway-error'], fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/\b503\b/], mustNotSay: [/never (saw|answered|got)/i] } }
