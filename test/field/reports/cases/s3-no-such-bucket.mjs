export default { id: 's3-no-such-bucket', source: 'getmoto/moto#4528', software: 's3', kind: 'wrong-url',
  story: 'The name of the bucket is misspelt: OPTIONS is answered 403, GET 404 NoSuchBucket.',
  async start(t) {
    const id = [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9vYmFyYmF6cXV4'], ['Content-Type', 'application/xml'], ['Server', 'AmazonS3']]
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 403, headers: id, body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: Bucket not found</Message><Method>GET</Method><ResourceType>BUCKET</ResourceType><RequestId>C9RQ</RequestId></Error>' }
      : { status: 404, headers: id, body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>my-uplaods</BucketName><RequestId>C9RQ</RequestId></Error>' })
    return { url: `https://my-uplaods.s3.eu-central-1.amazonaws.com:${port}/data.json` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors'], neverCertain: ['cors-not-configured'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/NoSuchBucket|does not exist|no bucket/i] } }
