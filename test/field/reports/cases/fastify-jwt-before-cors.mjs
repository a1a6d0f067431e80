export default { id: 'fastify-jwt-before-cors', source: 'fastify/fastify-cors#102, fastify/fastify-jwt errors', software: 'fastify', kind: 'preflight-auth',
  story: 'An onRequest hook verifies the token and was added before @fastify/cors: OPTIONS is 401 in the words of fastify-jwt.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      if (h.authorization !== 'Bearer good') return { status: 401, headers: [['content-type', 'application/json; charset=utf-8']], body: h.authorization ? '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The token is malformed."}' : '{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","error":"Unauthorized","message":"No Authorization was found in request.headers"}' }
      return { status: 200, headers: [['access-control-allow-origin', 'https://app.example.com'], ['vary', 'Origin'], ['content-type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['-H', 'Authorization: Bearer good'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['fastify', null], layer: ['fastify'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/npm install cors\b|Fix, Express/] } }
