const page = 'https://app.example.com'
export default { id: 'cloudfront-keeps-authorization-from-the-app', source: 'CloudFront documentation, Authorization is removed from GET unless a policy forwards it', software: 'cloudfront', kind: 'app',
  story: 'CloudFront takes Authorization off the GET; the application answers 401 that no token came, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const cf = [['X-Cache', preflight ? 'Miss from cloudfront' : 'Error from cloudfront'], ['Via', '1.1 7c0ad2c0.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA60-P5'], ['X-Amz-Cf-Id', 'a'], ['X-Powered-By', 'Express']]
      const cors = origin === page ? [['Access-Control-Allow-Origin', page]] : []
      if (preflight) return { status: 204, headers: [...cf, ...cors, ['Vary', 'Origin, Access-Control-Request-Headers'], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'authorization']] }
      return { status: 401, headers: [...cf, ...cors, ['Vary', 'Origin'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"No authorization token was found"}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null, 'cloudfront', 'express'], mustSay: [/401/] } }
