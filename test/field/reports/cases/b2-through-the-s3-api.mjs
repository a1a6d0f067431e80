export default { id: 'b2-through-the-s3-api', source: 'kyantech/Palmr#118', software: 'unknown', kind: 'no-rule',
  story: 'A bucket of Backblaze B2 without a rule for S3 operations: the preflight of the upload with a signature is refused, the owner has no AWS console.',
  async start(t) {
    const id = [['Server', 'nginx'], ['x-amz-request-id', '3f1e0b6c0a9f5d2e'], ['x-amz-id-2', 'aMYduZTZqOVA='], ['Cache-Control', 'max-age=0, no-cache, no-store'], ['Content-Type', 'application/xml'], ['Strict-Transport-Security', 'max-age=63072000']]
    const { port } = await t.serve(() => ({ status: 403, headers: id, body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error>\n    <Code>AccessDenied</Code>\n    <Message></Message>\n</Error>\n' }))
    return { url: `https://share-acme.s3.eu-central-003.backblazeb2.com:${port}/a.bin?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=abc`, args: ['-X', 'PUT', '-H', 'Content-Type: application/octet-stream'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-failed', 'preflight-requires-auth'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], mustSay: [/CORS rules of the bucket/], mustNotSay: [/AWS console|Amazon S3|aws s3api|add_header/i] } }
