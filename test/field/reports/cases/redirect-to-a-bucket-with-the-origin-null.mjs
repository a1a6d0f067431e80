export default { id: 'redirect-to-a-bucket-with-the-origin-null', source: 'rails/rails, Active Storage redirects to S3 and the origin of the second hop is null', software: 's3', kind: 'redirect',
  story: 'The API lets the page in and redirects to a signed address of S3; after two hosts the browser sends Origin: null, which the rule of the bucket does not list.',
  async start(t) {
    const A = 'https://app.example.com'
    let port = 0
    const at = await t.serve(({ h, origin, method }) => {
      if (h.host.startsWith('api.')) return { status: 302, headers: [['Location', `https://uploads.s3.eu-central-1.amazonaws.com:${port}/k1?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=ab`], ['Content-Type', 'text/html; charset=utf-8'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []), ['X-Request-Id', 'a1'], ['X-Runtime', '0.01']] }
      return { status: 200, headers: [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ['Server', 'AmazonS3'], ['Content-Type', 'image/png'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : [])], body: method === 'OPTIONS' ? '' : 'png' }
    })
    port = at.port
    return { url: `https://api.example.com:${port}/rails/active_storage/blobs/redirect/eyJf/a.png`, resolve: [`uploads.s3.eu-central-1.amazonaws.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['s3', 'rails', null], mustSay: [/null/, /s3\.eu-central-1/], mustNotSay: [/"AllowedOrigins": \["null"\]|AllowedOrigins[^.]{0,20}null/] } }
