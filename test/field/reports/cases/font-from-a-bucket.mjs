export default { id: 'font-from-a-bucket', source: 'eddturtle/direct-upload-s3-signaturev4#1 and its kind', software: 's3', kind: 'no-rule',
  story: 'A web font in a bucket without a rule: fonts are always asked with CORS.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 403, headers: [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ['Content-Type', 'application/xml'], ['Server', 'AmazonS3']], body: '<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message></Error>' } : { status: 200, headers: [['x-amz-id-2', 'B'], ['x-amz-request-id', 'A'], ['ETag', '"abc"'], ['Accept-Ranges', 'bytes'], ['Content-Type', 'font/woff2'], ['Server', 'AmazonS3']], body: 'wOF2' })
    return { url: `https://assets.s3.eu-central-1.amazonaws.com:${port}/inter.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/bucket/i] } }
