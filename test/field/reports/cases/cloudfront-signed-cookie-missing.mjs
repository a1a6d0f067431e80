export default { id: 'cloudfront-signed-cookie-missing', source: 'Amazon CloudFront documentation, MissingKey', software: 'cloudfront', kind: 'error',
  story: 'The behavior wants signed cookies, which the call without credentials does not bring: 403 MissingKey of CloudFront, bare; OPTIONS goes to S3 and passes.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const cf = [['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['X-Amz-Cf-Id', 'x==']]
      if (method === 'OPTIONS') return { status: 200, headers: [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Access-Control-Allow-Headers', 'range'], ['Access-Control-Allow-Credentials', 'true']] : []), ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'], ['Server', 'AmazonS3'], ['X-Cache', 'Miss from cloudfront'], ...cf] }
      return { status: 403, headers: [['Server', 'CloudFront'], ['Content-Type', 'text/xml'], ['X-Cache', 'Error from cloudfront'], ...cf], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>' }
    })
    return { url: `https://media.example.com:${port}/video/1.m3u8`, args: ['-H', 'Range: bytes=5-'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: ['cloudfront', null], layer: ['cloudfront'], mustSay: [/403/, /Missing Key-Pair-Id|MissingKey/] } }
