export default { id: 'restrserve-preflight-401', source: 'rexyai/RestRserve#199', software: 'unknown', kind: 'preflight-auth',
  story: 'The middleware of RestRserve for bearer tokens asks OPTIONS for one: 401 with WWW-Authenticate; the request carries the headers.',
  async start(t) {
    const { port } = await t.serve(({ h }) => h.authorization ? { status: 200, headers: [['Server', 'RestRserve/1.2.1'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/plain']], body: 'Hello' } : { status: 401, headers: [['Server', 'RestRserve/1.2.1'], ['WWW-Authenticate', 'Bearer error="invalid_token"'], ['Content-Type', 'text/plain']], body: '401 Invalid Authorization Header' })
    return { url: `https://r.example.com:${port}/secure/hello1`, args: ['-H', 'Authorization: Bearer super_secure_token_1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
