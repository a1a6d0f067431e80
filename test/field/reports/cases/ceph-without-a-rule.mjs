export default { id: 'ceph-without-a-rule', source: 'ceph/ceph, src/rgw/rgw_op.cc, RGWOptionsCORS::validate_cors_request', software: 'unknown', kind: 'no-rule',
  story: 'The bucket of Ceph has no CORS rule: OPTIONS of an upload with a signature is 404 NoSuchKey of the gateway (ENOENT of validate_cors_request).',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = [['x-amz-request-id', 'tx000001-006-1a2b-default'], ['Accept-Ranges', 'bytes'], ['Content-Type', 'application/xml']]
      const err = (code) => `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message></Message><BucketName>uploads</BucketName><RequestId>tx000001-006-1a2b-default</RequestId><HostId>1a2b-default-default</HostId></Error>`
      if (method === 'OPTIONS') return { status: 404, headers: s, body: err('NoSuchKey') }
      return { status: url.includes('X-Amz-Signature') ? (method === 'PUT' ? 200 : 403) : 403, headers: s, body: method === 'PUT' ? '' : err('SignatureDoesNotMatch') }
    })
    return { url: `https://s3.example.com:${port}/uploads/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k&X-Amz-Date=20240101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=abc`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['preflight-requires-auth', 'method-not-allowed', 'request-header-not-allowed', 'wrong-url'], fixFor: ['s3', null], layer: ['s3', null], mustSay: [/404/] } }
