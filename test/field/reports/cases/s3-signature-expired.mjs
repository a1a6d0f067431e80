const A = 'https://app.example.com'
export default { id: 's3-signature-expired', source: 'aws/aws-sdk-js-v3, presigned URLs', software: 's3', kind: 'refused',
  story: 'The presigned address has expired: 403 in XML with the CORS headers of the rule. CORS is right.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 403, headers: [['x-amz-request-id', 'TX0000'], ['x-amz-id-2', 'abc='], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []), ['Content-Type', 'application/xml'], ['Server', 'AmazonS3']],
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>900</X-Amz-Expires><Expires>2024-03-01T10:15:00Z</Expires><ServerTime>2024-03-01T11:00:00Z</ServerTime><RequestId>TX0000</RequestId></Error>' }))
    return { url: `https://uploads-prod.s3.eu-central-1.amazonaws.com:${port}/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&X-Amz-Signature=ab` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/403/, /expired/i], mustNotSay: [/AllowedOrigins/] } }
