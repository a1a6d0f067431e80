export default { id: 'garage-without-a-rule', source: 'tabloy/keygate#9', software: 'unknown', kind: 'no-rule',
  story: 'A bucket of Garage has no rule for the page: 403 "This CORS request is not allowed."',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 403, headers: [['Content-Type', 'application/xml']], body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Forbidden: ${method === 'OPTIONS' ? 'This CORS request is not allowed.' : 'No such key'}</Message><Resource>/keygate/a.exe</Resource><Region>garage</Region></Error>` }))
    return { url: `https://s3.storage.example.com:${port}/keygate/a.exe?X-Amz-Signature=abc`, args: ['-X', 'PUT', '-H', 'Content-Type: application/octet-stream'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null, 'minio'], mustNotSay: [/AWS console|Amazon S3|MINIO_/i] } }
