export default { id: 'tencent-cos-no-rule', source: 'tencentyun/cos-js-sdk-v5, CORS error, and the COS documentation, AccessForbidden', software: 'unknown', kind: 'no-rule',
  story: 'A signed PUT to a bucket of Tencent COS that has no CORS rule: OPTIONS is 403 AccessForbidden, in XML as S3 has it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const id = [['Server', 'tencent-cos'], ['x-cos-request-id', 'NWE4MmM5']]
      const xml = (code, message) => ({ status: 403, headers: [['Content-Type', 'application/xml'], ...id], body: `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>${code}</Code>\n\t<Message>${message}</Message>\n\t<Resource>uploads-1250000000.cos.ap-guangzhou.myqcloud.com/a.png</Resource>\n\t<RequestId>NWE4MmM5</RequestId>\n</Error>\n` })
      return method === 'OPTIONS' ? xml('AccessForbidden', 'CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource CORS spec.') : xml('AccessDenied', 'Access Denied.')
    })
    return { url: `https://uploads-1250000000.cos.ap-guangzhou.myqcloud.com:${port}/a.png?q-sign-algorithm=sha1&q-ak=AKID&q-signature=x`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed', 'method-not-allowed', 'request-header-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/bucket/i], mustNotSay: [/aws s3api|amazon/i] } }
