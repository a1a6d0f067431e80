export default { id: 'akka-cors-invalid-origin-400', source: 'lomigmegard/akka-http-cors README, CorsRejection', software: 'unknown', kind: 'origin',
  story: 'akka-http-cors rejects an origin that it does not know: 400 CORS: invalid origin, request and preflight alike.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const s = ['Server', 'akka-http/10.2.10'], ok = origin === 'https://www.example.com'
      if (origin && !ok) return { status: 400, headers: [s, ['Content-Type', 'text/plain; charset=UTF-8']], body: `CORS: invalid origin '${origin}'` }
      const c = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [s, ...c, ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST, HEAD, OPTIONS'], ['Access-Control-Max-Age', '1800']] }
      return { status: url.startsWith('/items') ? 200 : 404, headers: [s, ...c, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-failed', 'cors-not-configured', 'error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/invalid origin/] } }
