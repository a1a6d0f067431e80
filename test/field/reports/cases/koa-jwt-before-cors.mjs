export default { id: 'koa-jwt-before-cors', source: 'koajs/jwt README and koajs/cors', software: 'koa', kind: 'preflight-auth',
  story: 'app.use(jwt()) stands above app.use(cors()): OPTIONS has no token and is 401 "Authentication Error".',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      if (h.authorization !== 'Bearer good') return { status: 401, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: 'Authentication Error' }
      return { status: url === '/orders' ? 200 : 404, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', 'http://app.example.com'], ['Content-Type', 'application/json; charset=utf-8']], body: url === '/orders' ? '[]' : 'Not Found' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer good'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['koa', null], layer: ['koa', null], mustSay: [/401/, /OPTIONS/], mustNotSay: [/Fix, Express/] } }
