const A = 'https://app.example.com'
export default { id: 's3-object-is-not-there-403-readable', source: 'Amazon S3 documentation, GetObject, 403 for a missing key without s3:ListBucket', software: 's3', kind: 'refused',
  story: 'The rule of the bucket lets the page in; the key is not there and the reader may not list: 403 AccessDenied, readable.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const id = [['x-amz-request-id', 'A'], ['x-amz-id-2', 'B'], ['Server', 'AmazonS3']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (preflight) return { status: 200, headers: [...cors, ['Access-Control-Allow-Headers', 'range'], ...id] }
      return { status: 403, headers: [['Content-Type', 'application/xml'], ...cors, ...id], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>A</RequestId><HostId>B</HostId></Error>' }
    })
    return { url: `https://media-prod.s3.eu-central-1.amazonaws.com:${port}/video/1.mp4`, args: ['-H', 'Range: bytes=0-100'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], maxConfidence: 'likely', fixFor: ['s3', null], layer: ['s3'], mustSay: [/403/, /Access ?Denied/i], mustNotSay: [/log in|session/i] } }
