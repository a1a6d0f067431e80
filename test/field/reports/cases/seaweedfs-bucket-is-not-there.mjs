export default { id: 'seaweedfs-bucket-is-not-there', source: 'seaweedfs/seaweedfs#8065', software: 'unknown', kind: 'wrong-url',
  story: 'SeaweedFS with -allowedOrigins: a bucket that exists answers with CORS headers, one that does not is 404 NoSuchBucket, bare, on OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, acrh, acrm }) => {
      const s = [['Server', 'SeaweedFS 30GB 3.97'], ['X-Amz-Request-Id', '1768899123456789012'], ['Accept-Ranges', 'bytes']]
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', '*'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Allow-Headers', '*']] : []
      if (url.startsWith('/photos')) return method === 'OPTIONS' ? { status: 200, headers: [...s, ...c] } : { status: 200, headers: [...s, ...c, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>photos</Name></ListBucketResult>' }
      return { status: 404, headers: [...s, ['Content-Type', 'application/xml']], body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><Resource>${url.split('?')[0]}</Resource><RequestId>1768899123456789012</RequestId><BucketName>potos</BucketName></Error>` }
    })
    return { url: `https://s3.example.com:${port}/potos/?list-type=2`, args: ['-H', 'Authorization: AWS4-HMAC-SHA256 Credential=x', '-H', 'X-Amz-Date: 20260120T000000Z'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-failed.address', 'error-response-without-cors', 'preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/NoSuchBucket|bucket does not exist|no bucket/i], mustNotSay: [/Fix for (S3|MinIO|Amazon)/] } }
