export default { id: 'echo-jwt-above-cors-400', source: 'labstack/echo, middleware/jwt.go: missing or malformed jwt', software: 'go', kind: 'preflight-auth',
  story: 'The JWT middleware of Echo stands above CORS: the preflight has no token and is answered 400 "missing or malformed jwt".',
  async start(t) {
    const { port } = await t.serve(({ h, origin, preflight }) => h.authorization
      ? { status: 200, headers: [['Content-Type', 'application/json; charset=UTF-8'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '{}\n' }
      : { status: 400, headers: [['Content-Type', 'application/json; charset=UTF-8']], body: '{"message":"missing or malformed jwt"}\n' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-failed'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/OPTIONS|preflight/, /asks for a token|credentials/i] } }
