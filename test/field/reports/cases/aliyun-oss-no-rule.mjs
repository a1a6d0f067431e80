export default { id: 'aliyun-oss-no-rule', source: 'Alibaba Cloud OSS documentation, CORS, AccessForbidden; ali-sdk/ali-oss, CORS is not enabled for this bucket', software: 'unknown', kind: 'no-rule',
  story: 'A signed PUT to a bucket of Alibaba Cloud OSS that has no CORS rule: OPTIONS is 403 AccessForbidden in words that S3 has, too.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight }) => {
      const id = [['Server', 'AliyunOSS'], ['x-oss-request-id', '65A1B2C3D4E5F60718293A4B'], ['x-oss-server-time', '1']]
      const xml = (code, message) => ({ status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>${code}</Code>\n  <Message>${message}</Message>\n  <RequestId>65A1B2C3D4E5F60718293A4B</RequestId>\n  <HostId>uploads.oss-cn-hangzhou.aliyuncs.com</HostId>\n</Error>\n` })
      return preflight ? xml('AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.') : xml(method === 'GET' ? 'AccessDenied' : 'SignatureDoesNotMatch', 'You have no right to access this object because of bucket acl.')
    })
    return { url: `https://uploads.oss-cn-hangzhou.aliyuncs.com:${port}/a.png?OSSAccessKeyId=k&Expires=1700000000&Signature=x`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/bucket/i], mustNotSay: [/aws s3api|amazon/i] } }
