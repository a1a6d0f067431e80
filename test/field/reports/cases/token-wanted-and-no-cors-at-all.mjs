export default { id: 'token-wanted-and-no-cors-at-all', source: 'Stack Overflow, express-jwt answers OPTIONS 401, and no CORS headers after it', software: 'unknown', kind: 'two',
  story: 'Two faults at once: OPTIONS is asked for a token, and with it the answer is bare, wherever and for whomever.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => method === 'OPTIONS' || !h.authorization
      ? { status: 401, headers: [['WWW-Authenticate', 'Bearer realm="api", error="invalid_token"'], ['Content-Type', 'application/json']], body: '{"error":"No authorization token was found"}' }
      : { status: url.startsWith('/v1/orders') ? 200 : 404, headers: [['Content-Type', 'application/json']], body: '[]' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/, /no Access-Control-Allow-Origin|cors-not-configured|without CORS|no CORS/] } }
