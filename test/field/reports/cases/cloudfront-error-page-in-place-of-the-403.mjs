const A = 'https://app.example.com'
export default { id: 'cloudfront-error-page-in-place-of-the-403', source: 'aws-samples/sample-collaborative-ai-dlc#186', software: 'cloudfront', kind: 'error',
  story: 'CustomErrorResponse turns every 403 into /index.html with 200, of the API too: the expired token is answered with the page, bare; X-Cache tells that it was an error.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, origin }) => {
      const cf = (x) => [['X-Cache', x], ['Via', '1.1 0a1b2c.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['X-Amz-Cf-Id', 'x==']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST,OPTIONS'], ['Access-Control-Allow-Headers', 'authorization,content-type'], ['apigw-requestid', 'AbCdEfGhIjKlMnO='], ...cf('Miss from cloudfront')] }
      if (method === 'OPTIONS') return { status: 204, headers: [['apigw-requestid', 'AbCdEfGhIjKlMnP='], ...cf('Miss from cloudfront')] }
      return { status: 200, headers: [['Content-Type', 'text/html'], ['Server', 'AmazonS3'], ['ETag', '"5d41402a"'], ['Last-Modified', 'Fri, 22 May 2026 10:00:00 GMT'], ...cf('Error from cloudfront')], body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div><script type="module" src="/assets/index-9f.js"></script></body></html>' }
    })
    return { url: `https://d111111abcdef8.cloudfront.net:${port}/api/projects`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'wrong-url'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed', 'wrong-url'], fixFor: ['cloudfront', null], layer: ['cloudfront', 's3'], mustSay: [/Error from cloudfront|error page|error response/i], mustNotSay: [/put-bucket-cors/] } }
