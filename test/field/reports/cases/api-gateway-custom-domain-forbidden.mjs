export default { id: 'api-gateway-custom-domain-forbidden', source: 'Amazon API Gateway documentation, custom domain and base path mapping', software: 'api-gateway-rest', kind: 'wrong-url',
  story: 'The custom domain has no mapping for this base path: 403 {"message":"Forbidden"} to everything, which asks for no credentials.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'application/json'], ['x-amzn-RequestId', 'r'], ['x-amzn-ErrorType', 'ForbiddenException'], ['x-amz-apigw-id', 'g=']], body: '{"message":"Forbidden"}' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-requires-auth', 'blocked-at-edge', 'preflight-not-handled', 'cors-not-configured'], maxConfidence: 'likely', fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/403/, /base path|mapping|stage|API key|WAF|resource policy/i] } }
