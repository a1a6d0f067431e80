export default { id: 'hydra-token-endpoint-cors-off', source: 'ory/hydra#1421, ory/hydra#1688', software: 'unknown', kind: 'no-rule',
  story: 'serve.public.cors of Hydra is off as delivered: its router answers OPTIONS 200 with Allow alone, the token endpoint is bare and so is the discovery.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const known = { '/oauth2/token': 'POST', '/userinfo': 'GET, POST', '/.well-known/jwks.json': 'GET' }[url.split('?')[0]]
      if (!known) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (method === 'OPTIONS') return { status: 200, headers: [['Allow', `OPTIONS, ${known}`]] }
      if (url.startsWith('/oauth2/token')) return method === 'POST' ? { status: 400, headers: [['Cache-Control', 'no-store'], ['Content-Type', 'application/json;charset=UTF-8'], ['Pragma', 'no-cache']], body: '{"error":"invalid_request","error_description":"The request is missing a required parameter."}' } : { status: 405, headers: [['Allow', `OPTIONS, ${known}`], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'Method Not Allowed\n' }
      if (url.startsWith('/userinfo') && !h.authorization) return { status: 401, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Www-Authenticate', 'Bearer error="request_unauthorized"']], body: '{"error":"request_unauthorized"}' }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8']], body: '{"keys":[]}' }
    }, { plain: true })
    return { page: 'http://localhost:4200', url: `http://hydra.example.com:${port}/oauth2/token`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"grant_type":"authorization_code"}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth'], fixFor: ['go', null], layer: ['go', null], mustNotSay: [/Fix for (nginx|Express)/] } }
