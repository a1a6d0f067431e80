export default { id: 'apigw-bad-api-key-403', source: 'aws-amplify/amplify-js#5224 and its kind', software: 'api-gateway-rest', kind: 'error',
  story: 'The API key is wrong: 403 Forbidden of the gateway itself, without headers; OPTIONS is a mock and passes.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const s = [['x-amzn-RequestId', 'a'], ['x-amz-apigw-id', 'b=']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token'], ['Access-Control-Allow-Methods', 'GET,OPTIONS'], ['Content-Type', 'application/json']] }
      return { status: 403, headers: [...s, ['Content-Type', 'application/json'], ['x-amzn-ErrorType', h['x-api-key'] ? 'ForbiddenException' : 'ForbiddenException']], body: '{"message":"Forbidden"}' }
    })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/prod/items`, args: ['-H', 'x-api-key: wrong'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'wrong-url'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/403/] } }
