export default { id: 'cloudfront-behavior-sends-the-api-to-s3', source: 'aws-samples/react-cors-spa; Amazon CloudFront documentation, path pattern of a cache behavior', software: 'cloudfront', kind: 'wrong-url',
  story: 'The behavior of the API has the path /api/* and the call goes to /auth/login: the default behavior sends it to the bucket of the site; OPTIONS is 403 CORSResponse of S3.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const cf = (x) => [['Server', 'AmazonS3'], ['X-Cache', x], ['Via', '1.1 0a1b2c.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['X-Amz-Cf-Id', 'x==']]
      const s3 = [['x-amz-request-id', 'A1B2'], ['x-amz-id-2', 'C3D4']]
      if (url === '/' && method !== 'OPTIONS') return { status: 200, headers: [['Content-Type', 'text/html'], ['ETag', '"1"'], ...cf('Hit from cloudfront')], body: '<!doctype html><title>App</title><div id=root></div>' }
      if (method === 'OPTIONS') return { status: 403, headers: [['Content-Type', 'application/xml'], ...s3, ...cf('Error from cloudfront')], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message><Method>POST</Method><ResourceType>BUCKET</ResourceType><RequestId>A1B2</RequestId><HostId>C3D4</HostId></Error>' }
      return { status: 403, headers: [['Content-Type', 'application/xml'], ...s3, ...cf('Error from cloudfront')], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>A1B2</RequestId><HostId>C3D4</HostId></Error>' }
    })
    return { url: `https://d111111abcdef8.cloudfront.net:${port}/auth/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'wrong-url', 'preflight-elsewhere'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge'], layer: ['s3', 'cloudfront'], mustSay: [/bucket|S3/, /address|path|behavior|wrong/i] } }
