export default { id: 's3-by-another-host-name-no-such-bucket', source: 'Cloudflare community and Amazon S3 documentation, virtual hosting, the bucket must have the name of the host', software: 's3', kind: 'wrong-url',
  story: 'cdn.example.org is a CNAME to S3 through Cloudflare, and the bucket is called acme-cdn: S3 looks for a bucket of the name of the host and answers 404 NoSuchBucket.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'application/xml'], ['x-amz-request-id', 'A1'], ['x-amz-id-2', 'B2='], ['CF-Cache-Status', 'DYNAMIC'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>cdn.example.org</BucketName><RequestId>A1</RequestId><HostId>B2=</HostId></Error>' }))
    return { url: `https://cdn.example.org:${port}/a.json` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['s3', null], mustSay: [/404/, /bucket/i, /cdn\.example\.org/], mustNotSay: [/put-bucket-cors/, /VITE_API_BASE_URL/] } }
