export default { id: 'apigw-resource-policy-denies', source: 'API Gateway documentation, resource policies', software: 'api-gateway-rest', kind: 'edge',
  story: 'The resource policy lets in the addresses of the office alone: OPTIONS and GET are 403 with an explicit deny.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => ({ status: 403, headers: [['x-amzn-RequestId', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['x-amzn-ErrorType', 'AccessDeniedException'], ['x-amz-apigw-id', 'Jk2lXE1PDoEFg_w='], ['Content-Type', 'application/json']], body: `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********1234:a1b2c3d4e5${url.split('?')[0].replace('/prod', '/prod/' + method)} with an explicit deny"}` }))
    return { url: `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/prod/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'preflight-requires-auth', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/policy|explicit deny/i] } }
