export default { id: 'pedestal-origin-403', source: 'pedestal/pedestal, service/src/io/pedestal/http/cors.clj', software: 'unknown', kind: 'origin',
  story: 'Pedestal under Jetty ends every request of an origin that allowed-origins does not have with 403 "Forbidden"; without Origin it answers.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, acrh }) => {
      const id = [['Strict-Transport-Security', 'max-age=31536000; includeSubdomains'], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff']]
      const ok = origin === 'https://www.example.com'
      if (origin && !ok) return { status: 403, headers: [...id, ['Content-Type', 'text/plain']], body: 'Forbidden' }
      if (ok && method === 'OPTIONS') return { status: 200, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', `Content-Type, ${acrh ? `${acrh}, ` : ''}Host, Origin`], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, HEAD, PATCH, OPTIONS']] }
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Content-Type']] : []
      return method === 'GET' && url.startsWith('/orders') ? { status: 200, headers: [...id, ...cors, ['Content-Type', 'application/json;charset=UTF-8']], body: '[]' } : { status: 404, headers: [...id, ...cors, ['Content-Type', 'text/plain']], body: 'Not Found' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/403/] } }
