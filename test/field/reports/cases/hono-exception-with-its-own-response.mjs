export default { id: 'hono-exception-with-its-own-response', source: 'honojs/hono#2801', software: 'hono', kind: 'bare-error',
  story: 'The handler throws an HTTPException with a response of its own: what cors() had set is not on it. The preflight is right.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrh }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['vary', 'Origin, Access-Control-Request-Headers'], ['access-control-allow-methods', 'GET,HEAD,PUT,POST,DELETE,PATCH'], ...(acrh ? [['access-control-allow-headers', acrh]] : [])] }
      if (url.startsWith('/api/me')) return { status: 401, headers: [['content-type', 'application/json'], ['www-authenticate', 'Bearer realm="api",error="invalid_token"']], body: '{"error":"invalid_token"}' }
      return { status: 404, headers: [...c, ['vary', 'Origin'], ['content-type', 'text/plain; charset=UTF-8']], body: '404 Not Found' }
    })
    return { url: `https://api.example.com:${port}/api/me`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.JzdWIi.c2ln', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['preflight-requires-auth', 'cors-after-routes'], fixFor: ['hono', null], mustSay: [/\b401\b/] } }
