export default { id: 's3-presigned-put-and-content-type', source: 'Stack Overflow, S3 presigned PUT: the signature does not match, Content-Type was signed otherwise', software: 's3', kind: 'app',
  story: 'The rule of the bucket is right; the PUT sends another Content-Type than was signed: 403 SignatureDoesNotMatch, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      const s = [['x-amz-request-id', 'A1'], ['x-amz-id-2', 'b'], ['Server', 'AmazonS3']]
      const cors = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (method === 'OPTIONS') return cors.length ? { status: 200, headers: [...s, ...cors, ['Access-Control-Allow-Headers', 'content-type']] } : { status: 403, headers: [...s, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message></Error>' }
      return { status: 403, headers: [...s, ...cors, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><AWSAccessKeyId>AKIA</AWSAccessKeyId></Error>' }
    })
    return { url: `https://bucket.s3.eu-central-1.amazonaws.com:${port}/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=content-type%3Bhost&X-Amz-Signature=0`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/SignatureDoesNotMatch/] } }
