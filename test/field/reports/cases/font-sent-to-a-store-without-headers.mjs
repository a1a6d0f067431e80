export default { id: 'font-sent-to-a-store-without-headers', source: 'Stack Overflow, @font-face and a redirect to S3', software: 's3', kind: 'redirect',
  story: 'The application redirects a font with * to a bucket that has no rule.',
  async start(t) {
    const store = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 403, headers: [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ['Content-Type', 'application/xml'], ['Server', 'AmazonS3']], body: '<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message></Error>' } : { status: 200, headers: [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ['Content-Type', 'font/woff2'], ['Server', 'AmazonS3']], body: 'wOF2' })
    const { port } = await t.serve(() => ({ status: 302, headers: [['Access-Control-Allow-Origin', '*'], ['Location', `https://fonts-acme.s3.amazonaws.com:${store.port}/inter.woff2`]] }))
    return { url: `https://api.example.com:${port}/fonts/inter`, args: ['--as', 'font'], resolve: [`fonts-acme.s3.amazonaws.com:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured'], fixFor: ['s3', null], mustSay: [/fonts-acme\.s3\.amazonaws\.com/] } }
