export default { id: 'apigw-binary-types-break-options', source: 'squidfunk/terraform-aws-api-gateway-enable-cors#10, aws/chalice#1310', software: 'api-gateway-rest', kind: 'preflight-status',
  story: 'binaryMediaTypes is */*: the MOCK integration of OPTIONS cannot read its own template, 500 Internal server error; GET carries the headers of the function.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['x-amzn-RequestId', '8d4136c9-be2e-4eec-bd8f-479cdd8ece6a'], ['x-amz-apigw-id', 'VRxyzExampleId=']]
      if (!url.startsWith('/prod/reports')) return { status: 403, headers: [...id, ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'], ['Content-Type', 'application/json']], body: '{"message":"Missing Authentication Token"}' }
      if (method === 'OPTIONS') return { status: 500, headers: [...id, ['x-amzn-ErrorType', 'InternalServerErrorException'], ['Content-Type', 'application/json']], body: '{"message": "Internal server error"}' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', '*'], ['X-Amzn-Trace-Id', 'Root=1-62d1'], ['Content-Type', 'application/pdf']], body: '%PDF-1.7' }
    })
    return { url: `https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com:${port}/prod/reports/7`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed'], neverCertain: ['preflight-not-handled', 'origin-not-allowed', 'cors-not-configured'], fixFor: ['api-gateway-rest', null], layer: ['api-gateway-rest'], mustSay: [/500/, /binary|CONVERT_TO_TEXT/i] } }
