export default { id: 'cloudfront-edge-login-preflight', source: 'Widen/cloudfront-auth#37', software: 'cloudfront', kind: 'login',
  story: 'A Lambda@Edge function sends everybody without its cookie to Google, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 302, headers: [['Server', 'CloudFront'], ['Location', 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1-a.apps.googleusercontent.com&response_type=code&scope=openid%20email&redirect_uri=https%3A%2F%2Ffiles.example.com%2F_callback&state=%2Fdata.json'], ['Set-Cookie', 'TOKEN=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], ['X-Cache', 'LambdaGeneratedResponse from cloudfront'], ['Via', '1.1 0a1b2c3d4e5f.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P5'], ['X-Amz-Cf-Id', 'kWc4x7k0lQ2n4aQv==']], body: 'Redirecting to OIDC provider' }))
    return { url: `https://files.example.com:${port}/data.json`, args: ['--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest'], resolve: ['accounts.google.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['cloudfront', null], layer: ['cloudfront'], mustSay: [/OPTIONS/] } }
