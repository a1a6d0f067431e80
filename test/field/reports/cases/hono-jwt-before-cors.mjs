export default { id: 'hono-jwt-before-cors', source: 'honojs/hono, middleware/jwt and middleware/cors', software: 'hono', kind: 'preflight-auth',
  story: 'app.use(jwt()) stands above app.use(cors()): OPTIONS is 401 before the other is reached.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url, origin }) => {
      if (!h.authorization) return { status: 401, headers: [['content-type', 'text/plain;charset=UTF-8'], ['www-authenticate', `Bearer realm="https://api.example.com${url}",error="invalid_request",error_description="no authorization included in request"`]], body: 'Unauthorized' }
      if (url !== '/orders') return { status: 404, headers: [['access-control-allow-origin', 'https://app.example.com'], ['vary', 'Origin'], ['content-type', 'text/plain;charset=UTF-8']], body: '404 Not Found' }
      return { status: 200, headers: [['access-control-allow-origin', 'https://app.example.com'], ['vary', 'Origin'], ['content-type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['hono', null], layer: ['hono', null], mustSay: [/401/, /OPTIONS/], mustNotSay: [/npm install cors\b|Fix, Express/] } }
