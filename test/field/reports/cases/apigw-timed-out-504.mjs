export default { id: 'apigw-timed-out-504', source: 'Amazon API Gateway documentation, Endpoint request timed out', software: 'api-gateway-rest', kind: 'gateway',
  story: 'The Lambda takes longer than 29 seconds: 504 "Endpoint request timed out" of the gateway, bare; OPTIONS is a mock and passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => preflight ? { status: 200, headers: [['x-amzn-RequestId', '1'], ['x-amz-apigw-id', 'abc='], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization,X-Api-Key'], ['Access-Control-Allow-Methods', 'GET,OPTIONS'], ['Content-Type', 'application/json']] }
      : url.startsWith('/prod/report') ? { status: 504, headers: [['x-amzn-RequestId', '1'], ['x-amzn-ErrorType', 'InternalServerErrorException'], ['x-amz-apigw-id', 'abc='], ['Content-Type', 'application/json']], body: '{"message": "Endpoint request timed out"}' }
      : { status: 403, headers: [['x-amzn-RequestId', '1'], ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'], ['x-amz-apigw-id', 'abc='], ['Content-Type', 'application/json']], body: '{"message":"Missing Authentication Token"}' })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/prod/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/504/, /time|slow|29|long/i] } }
