export default { id: 'apigw-http-any-route-crashes-on-options', source: 'aws/serverless-application-model#1603', software: 'api-gateway-http', kind: 'options',
  story: 'An ANY route without CORS settings hands OPTIONS to the function, which parses a body that is not there: 500. POST has its header from the code.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 500, headers: [['Content-Type', 'application/json'], ['Apigw-Requestid', 'ABCdEfGhIjKlMnO=']], body: '{"message":"Internal Server Error"}' }
      : { status: 200, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*'], ['Apigw-Requestid', 'ABCdEfGhIjKlMnO=']], body: '{}' })
    return { url: `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-failed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['api-gateway-http', null], layer: ['api-gateway-http'], mustSay: [/500/, /OPTIONS/] } }
