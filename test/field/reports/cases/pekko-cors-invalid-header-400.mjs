export default { id: 'pekko-cors-invalid-header-400', source: 'apache/pekko-http, CorsDirectives', software: 'unknown', kind: 'header',
  story: 'The directive refuses the preflight 400 and says in the body which header is not allowed.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const id = [['Server', 'pekko-http/1.1.0'], ['Content-Type', 'text/plain; charset=UTF-8']]
      if (origin && origin !== 'https://app.example.com') return { status: 400, headers: id, body: `CORS: invalid origin '${origin}'` }
      if (preflight && /x-trace/.test(acrh ?? '')) return { status: 400, headers: id, body: "CORS: invalid headers 'x-trace'" }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'GET, POST, HEAD, OPTIONS'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Max-Age', '1800'], id[0]] }
      return { status: 200, headers: [...c, id[0], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/quotes`, args: ['-H', 'Authorization: Bearer x', '-H', 'X-Trace: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: [null], mustSay: [/x-trace/i] } }
