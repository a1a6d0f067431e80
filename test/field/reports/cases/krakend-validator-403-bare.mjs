export default { id: 'krakend-validator-403-bare', source: 'krakend/krakend-ce#961', software: 'unknown', kind: 'error',
  story: 'The token has not the role that auth/validator of KrakenD wants: 403, empty and without the CORS headers; the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => {
      if (preflight) return { status: 204, headers: [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Origin', origin], ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      if (url.startsWith('/orders')) return { status: 403, headers: [['X-Krakend', 'Version 2.6.1'], ['X-Krakend-Completed', 'false']] }
      return { status: 404, headers: [['Access-Control-Allow-Origin', origin ?? ''], ['Content-Type', 'text/plain'], ['Vary', 'Origin'], ['X-Krakend', 'Version 2.6.1']].filter(([, v]) => v), body: '404 page not found' }
    })
    return { url: `https://gw.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/403/] } }
