export default { id: 'apigw-throttled-429', source: 'aws/serverless-application-model#1178 and its kind', software: 'api-gateway-rest', kind: 'limit',
  story: 'The usage plan is spent: 429 of the gateway, which has no gateway response with CORS.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => preflight ? { status: 200, headers: [['x-amzn-RequestId', '1'], ['x-amz-apigw-id', 'abc='], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'Authorization,X-Api-Key'], ['Access-Control-Allow-Methods', 'GET,OPTIONS'], ['Content-Type', 'application/json']] }
      : url === '/prod/usage' ? { status: 429, headers: [['x-amzn-RequestId', '1'], ['x-amzn-ErrorType', 'LimitExceededException'], ['x-amz-apigw-id', 'abc='], ['Content-Type', 'application/json']], body: '{"message":"Limit Exceeded"}' }
      : { status: 403, headers: [['x-amzn-RequestId', '1'], ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'], ['x-amz-apigw-id', 'abc='], ['Content-Type', 'application/json']], body: '{"message":"Missing Authentication Token"}' })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/prod/usage`, args: ['-H', 'X-Api-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'cors-after-routes'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/429/, /gateway response|DEFAULT_4XX|THROTTLED|QUOTA/i] } }
