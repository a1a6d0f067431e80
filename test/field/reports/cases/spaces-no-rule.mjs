export default { id: 'spaces-no-rule', source: 'DigitalOcean documentation, Spaces CORS', software: 'unknown', kind: 'no-rule',
  story: 'A bucket of DigitalOcean Spaces has no CORS rule; the owner has no AWS console.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => preflight
      ? { status: 403, headers: [['x-amz-request-id', 'tx0000000000000a1b2c3-0066aa-1234567-fra1b'], ['strict-transport-security', 'max-age=15552000; includeSubDomains; preload'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessForbidden</Code><Message></Message><BucketName>media-acme</BucketName><RequestId>tx0000000000000a1b2c3-0066aa-1234567-fra1b</RequestId><HostId>1234567-fra1b-fra1-zg03</HostId></Error>' }
      : { status: 200, headers: [['x-amz-request-id', 'tx0000000000000a1b2c4-0066aa-1234567-fra1b'], ['x-rgw-object-type', 'Normal'], ['accept-ranges', 'bytes'], ['last-modified', 'Mon, 01 Jul 2024 10:00:00 GMT'], ['etag', '"d41d8cd98f00b204e9800998ecf8427e"'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://media-acme.fra1.digitaloceanspaces.com:${port}/data/list.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null, 's3', 'minio'], mustNotSay: [/AWS console|S3 console|AWS S3|Amazon S3/i] } }
