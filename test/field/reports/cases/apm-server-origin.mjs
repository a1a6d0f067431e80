export default { id: 'apm-server-origin', source: 'elastic/apm-server, internal/beater/middleware/cors_middleware.go', software: 'unknown', kind: 'origin',
  story: 'rum.allow_origins of the APM server names another page: OPTIONS is 200 with lists and no origin; whatever else comes is 403 and says which origin is not allowed, without one as well.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const ok = origin === 'https://www.example.com'
      const own = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...own, ['Access-Control-Allow-Headers', 'Content-Type, Content-Encoding, Accept'], ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Expose-Headers', 'Etag'], ['Access-Control-Max-Age', '3600'], ['Vary', 'Origin'], ['Content-Length', '0']] }
      if (!ok) return { status: 403, headers: [['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff']], body: `{"error":"forbidden request: origin: '${origin ?? ''}' is not allowed"}\n` }
      return { status: method === 'POST' ? 202 : 400, headers: [...own, ['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff']], body: method === 'POST' ? '' : '{"error":"only POST requests are supported"}\n' }
    })
    return { url: `https://apm.example.com:${port}/intake/v2/rum/events`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-ndjson', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'error-response-without-cors', 'proxy-strips-headers', 'preflight-requires-auth'], fixFor: [null], layer: [null, 'go'], mustSay: [/not allowed|refuse|list/] } }
