export default { id: 'cloudfront-http-to-https-preflight', source: 'aws/aws-cdk#1801, Redirect HTTP to HTTPS', software: 'cloudfront', kind: 'redirect',
  story: 'The page calls http://; the distribution redirects to https, OPTIONS too.',
  async start(t) {
    const id = [['Via', '1.1 0a1b2c3d4e5f.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P5'], ['X-Amz-Cf-Id', 'kWc4x7k0lQ2n4aQv==']]
    let at
    const { port } = await t.serve(({ preflight, h, url, origin }) => h[':scheme'] === 'http'
      ? { status: 301, headers: [['Server', 'CloudFront'], ['Content-Type', 'text/html'], ['Location', `https://d111111abcdef8.cloudfront.net:${at}${url}`], ['X-Cache', 'Redirect from cloudfront'], ...id], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n<hr><center>CloudFront</center>\r\n</body>\r\n</html>\r\n' }
      : { status: preflight ? 204 : 200, headers: [['X-Cache', 'Miss from cloudfront'], ...id, ['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }, { mixed: true })
    at = port
    return { url: `http://d111111abcdef8.cloudfront.net:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.https-upgrade'], fixFor: [null, 'cloudfront'], layer: ['cloudfront', null], mustSay: [/https:\/\/d111111abcdef8/] } }
