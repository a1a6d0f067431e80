export default { id: 'localstack-forbidden-origin', source: 'localstack/localstack, EXTRA_CORS_ALLOWED_ORIGINS', software: 'unknown', kind: 'origin',
  story: 'LocalStack answers origins that are not on its list 403, preflight and request; localhost passes.',
  async start(t) {
    const ok = (o) => !o || /^https?:\/\/(localhost|127\.0\.0\.1|app\.localstack\.cloud)(:\d+)?$/.test(o)
    const { port } = await t.serve(({ preflight, method, origin }) => {
      if (!ok(origin)) return { status: 403, headers: [['Content-Type', 'text/plain'], ['Server', 'TwistedWeb/24.3.0']] }
      const cors = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'HEAD,GET,PUT,POST,DELETE,OPTIONS,PATCH'], ['Access-Control-Allow-Headers', 'authorization,cache-control,content-length,content-md5,content-type,etag,location,x-amz-acl,x-amz-content-sha256,x-amz-date,x-amz-request-id,x-amz-security-token,x-amz-tagging,x-amz-target,x-amz-user-agent,x-amz-version-id,x-amzn-requestid,x-localstack-target,amz-sdk-invocation-id,amz-sdk-request'], ['Access-Control-Expose-Headers', 'etag,x-amz-version-id']] : []
      if (preflight || method === 'OPTIONS') return { status: 204, headers: [...cors, ['Server', 'TwistedWeb/24.3.0']] }
      return { status: 400, headers: [['Content-Type', 'application/x-amz-json-1.0'], ['x-amzn-requestid', '5b8c3ed4'], ...cors, ['Server', 'TwistedWeb/24.3.0']], body: '{"__type":"SerializationException"}' }
    }, { plain: true })
    return { page: 'http://shop.test:3000', url: `http://localhost:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-amz-json-1.0', '-H', 'X-Amz-Target: DynamoDB_20120810.ListTables'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'wrong-url'], fixFor: [null], mustSay: [/http:\/\/shop\.test:3000/] } }
