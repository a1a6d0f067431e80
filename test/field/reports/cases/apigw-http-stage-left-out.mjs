export default { id: 'apigw-http-stage-left-out', source: 'AWS API Gateway documentation, stages of HTTP APIs; 404 Not Found', software: 'api-gateway-http', kind: 'wrong-path',
  story: 'The API has a stage "prod" and the page leaves it out of the path: 404 in the words of the gateway, bare, for OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ url, method, acrh }) => url.startsWith('/prod/')
      ? { status: method === 'OPTIONS' ? 204 : 200, headers: [['access-control-allow-origin', '*'], ['access-control-allow-headers', 'authorization'], ['apigw-requestid', 'ABCdEfGhIjKlMnO='], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }
      : { status: 404, headers: [['Content-Type', 'application/json'], ['apigw-requestid', 'ABCdEfGhIjKlMnO=']], body: '{"message":"Not Found"}' })
    return { url: `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['api-gateway-http', null], layer: ['api-gateway-http'], mustSay: [/404/, /name of the stage/i] } }
