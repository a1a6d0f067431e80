export default { id: 'apigw-authorizer-explicit-deny', source: 'serverless/serverless#6176', software: 'api-gateway-rest', kind: 'error',
  story: 'The custom authorizer returns a Deny (its cached policy names another method): 403 without headers, OPTIONS is right.',
  async start(t) {
    const id = [['x-amzn-RequestId', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['x-amz-apigw-id', 'Jk2lXE1PDoEFg_w=']]
    const { port } = await t.serve(({ preflight, url, h }) => {
      if (!url.startsWith('/prod/orders')) return { status: 403, headers: [...id, ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'], ['Content-Type', 'application/json']], body: '{"message":"Missing Authentication Token"}' }
      if (preflight) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token'], ['Access-Control-Allow-Methods', 'OPTIONS,GET,POST'], ['Content-Type', 'application/json']] }
      if (!h.authorization) return { status: 401, headers: [...id, ['x-amzn-ErrorType', 'UnauthorizedException'], ['Content-Type', 'application/json']], body: '{"message":"Unauthorized"}' }
      return { status: 403, headers: [...id, ['x-amzn-ErrorType', 'AccessDeniedException'], ['Content-Type', 'application/json']], body: '{"Message":"User is not authorized to access this resource with an explicit deny"}' }
    })
    return { url: `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/prod/orders`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['api-gateway-rest'], layer: ['api-gateway-rest'], mustSay: [/403/, /gateway response/i, /authorizer|explicit deny/i] } }
