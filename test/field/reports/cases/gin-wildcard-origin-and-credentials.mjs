const page = 'https://app.example.com'
export default { id: 'gin-wildcard-origin-and-credentials', source: 'gin-contrib/cors, AllowAllOrigins and AllowCredentials', software: 'go', kind: 'credentials',
  story: 'AllowAllOrigins with AllowCredentials in gin: * beside true; with the cookie it is refused, and the route answers 401 without a session.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const cors = origin ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', '*']] : []
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Headers', 'Origin,Content-Length,Content-Type'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Max-Age', '43200']] }
      return { status: 401, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"unauthorized"}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'], page }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['preflight-requires-auth', 'refused-by-application'], fixFor: ['go', null], mustSay: [/https:\/\/app\.example\.com/] } }
