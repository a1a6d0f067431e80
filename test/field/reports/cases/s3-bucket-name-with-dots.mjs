import https from 'node:https'
export default { id: 's3-bucket-name-with-dots', source: 'aws/aws-sdk-js-v3#5490, benefitcloud/ember-uploader#87', software: 's3', kind: 'tls',
  story: 'The bucket is called cdn.company.com; the wildcard of S3 covers one level, so https refuses its certificate.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.cert('*.s3.eu-west-1.amazonaws.com') }, (q, r) => { r.writeHead(200, { Server: 'AmazonS3' }); r.end() }))
    return { url: `https://cdn.company.com.s3.eu-west-1.amazonaws.com:${port}/logo.png` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.name-mismatch'], fixFor: [null, 's3'], mustSay: [/\*\.s3\.eu-west-1\.amazonaws\.com/, /one level|dots?\b|path-style/i], mustNotSay: [/certbot|let.s encrypt/i] } }
