export default { id: 'tyk-key-expired-403', source: 'TykTechnologies/tyk#757', software: 'unknown', kind: 'error',
  story: 'OPTIONS is passed through to the API, which has CORS; the gateway refuses the expired key itself, 403 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, h, origin }) => {
      if (method === 'OPTIONS') return { status: 200, headers: [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Max-Age', '3600'], ['Allow', 'GET, OPTIONS'], ['X-Ratelimit-Limit', '0'], ['X-Ratelimit-Remaining', '0'], ['X-Ratelimit-Reset', '0']] }
      return h.authorization ? { status: 403, headers: [['Content-Type', 'application/json'], ['X-Generator', 'tyk.io']], body: '{\n    "error": "Key has expired, please renew"\n}' } : { status: 401, headers: [['Content-Type', 'application/json'], ['X-Generator', 'tyk.io']], body: '{\n    "error": "Authorization field missing"\n}' }
    })
    return { url: `https://gw.example.com:${port}/httpbin/get`, args: ['-H', 'Authorization: abc'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/403/, /Key has expired/] } }
