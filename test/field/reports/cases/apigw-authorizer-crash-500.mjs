export default { id: 'apigw-authorizer-crash-500', source: 'serverless/serverless#829', software: 'api-gateway-rest', kind: 'error',
  story: 'The custom authorizer throws: 500 {"message":null} with x-amzn-ErrorType AuthorizerConfigurationException.',
  async start(t) {
    const id = [['x-amzn-RequestId', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['x-amz-apigw-id', 'Jk2lXE1PDoEFg_w='], ['Content-Type', 'application/json']]
    const { port } = await t.serve(({ preflight, url }) => {
      if (!url.startsWith('/dev/items')) return { status: 403, headers: [...id, ['x-amzn-ErrorType', 'MissingAuthenticationTokenException']], body: '{"message":"Missing Authentication Token"}' }
      if (preflight) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization'], ['Access-Control-Allow-Methods', 'GET,OPTIONS']] }
      return { status: 500, headers: [...id, ['x-amzn-ErrorType', 'AuthorizerConfigurationException']], body: '{"message":null}' }
    })
    return { url: `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/dev/items`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/500/, /authorizer of API Gateway failed/i] } }
