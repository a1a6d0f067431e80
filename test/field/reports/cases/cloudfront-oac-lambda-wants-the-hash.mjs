const A = 'https://app.example.com'
export default { id: 'cloudfront-oac-lambda-wants-the-hash', source: 'Amazon CloudFront documentation, restrict access to a Lambda function URL, x-amz-content-sha256', software: 'cloudfront', kind: 'error',
  story: 'CloudFront signs for a function URL; a POST without x-amz-content-sha256 cannot be signed: 403 signature does not match, bare. GET and OPTIONS pass.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, h }) => {
      const cf = (x) => [['X-Cache', x], ['Via', '1.1 0a1b2c.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['X-Amz-Cf-Id', 'x==']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type'], ['x-amzn-RequestId', 'r'], ...cf('Miss from cloudfront')] }
      if (method === 'POST' && !h['x-amz-content-sha256']) return { status: 403, headers: [['Content-Type', 'application/json'], ['x-amzn-ErrorType', 'InvalidSignatureException'], ['x-amzn-RequestId', 'r'], ...cf('Error from cloudfront')], body: '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...cors, ['x-amzn-RequestId', 'r'], ...cf('Miss from cloudfront')], body: '{}' }
    })
    return { url: `https://d111111abcdef8.cloudfront.net:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'cors-after-routes'], fixFor: ['cloudfront', 'lambda-url', null], layer: ['cloudfront', 'lambda-url'], mustSay: [/403/, /signature/i] } }
