export default { id: 'apigw-missing-token-everywhere', source: 'Amazon API Gateway documentation, Missing Authentication Token', software: 'api-gateway-rest', kind: 'wrong-url',
  story: 'The stage is missing from the path: every method is 403 Missing Authentication Token, which means that there is no such resource.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'application/json'], ['x-amzn-RequestId', 'a'], ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'], ['x-amz-apigw-id', 'b=']], body: '{"message":"Missing Authentication Token"}' }))
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/Missing Authentication Token/] } }
