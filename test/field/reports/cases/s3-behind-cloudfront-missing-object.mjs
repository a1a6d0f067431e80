export default { id: 's3-behind-cloudfront-missing-object', source: 'awslabs, S3 behind CloudFront and AccessDenied', software: 's3', kind: 'error',
  story: 'The object is not there and the distribution may not list the bucket: S3 says 403 AccessDenied, bare; other objects have the headers of the response headers policy.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const cf = [['Via', '1.1 a.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'x=='], ['X-Amz-Cf-Pop', 'FRA56-P5']]
      if (preflight) return { status: 200, headers: [['Server', 'AmazonS3'], ['X-Cache', 'Miss from cloudfront'], ...cf, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'x-client'], ['Vary', 'Origin']] }
      if (url === '/') return { status: 200, headers: [['Server', 'AmazonS3'], ['X-Cache', 'Hit from cloudfront'], ...cf, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Content-Type', 'text/html']], body: '<html></html>' }
      return { status: 403, headers: [['Server', 'AmazonS3'], ['X-Cache', 'Error from cloudfront'], ...cf, ['Content-Type', 'application/xml'], ['x-amz-request-id', '9']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>9</RequestId></Error>' }
    })
    return { url: `https://cdn.example.com:${port}/data/2024.json`, args: ['-H', 'X-Client: a'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['s3', 'cloudfront', null], layer: ['s3', 'cloudfront'], mustSay: [/403/] } }
