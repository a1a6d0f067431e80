export default { id: 'apigw-http-jwt-401-readable', source: 'Amazon API Gateway documentation, JWT authorizer', software: 'api-gateway-http', kind: 'readable-error',
  story: 'The token is expired; the HTTP API answers 401 and its CORS configuration covers that, too.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight }) => {
      const a = ['Apigw-Requestid', 'aBc='], c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []
      if (method === 'OPTIONS') return { status: 204, headers: [a, ...c, ...(preflight && c.length ? [['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization']] : [])] }
      return { status: 401, headers: [a, ['Content-Type', 'application/json'], ['www-authenticate', 'Bearer scope="" error="invalid_token" error_description="the token has expired"'], ...c], body: '{"message":"Unauthorized"}' }
    })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/items`, args: ['-H', 'authorization: Bearer old'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['cors-not-configured'], fixFor: ['api-gateway-http', null], layer: ['api-gateway-http'], mustSay: [/401/, /token has expired|expired/i] } }
