export default { id: 'store-signs-the-preflight-403', source: 'floci-io/floci#2412, afreidah/s3-orchestrator#1371', software: 'unknown', kind: 'preflight-auth',
  story: 'An S3 store of another make verifies the signature of the OPTIONS request, too: the presigned address is signed for PUT, so the preflight is 403 SignatureDoesNotMatch.',
  async start(t) {
    const x = [['Content-Type', 'application/xml'], ['x-amz-request-id', '7d1c2b3a']]
    const err = (code, m) => ({ status: 403, headers: x, body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${m}</Message><RequestId>7d1c2b3a</RequestId></Error>` })
    const { port } = await t.serve(({ method, url, origin }) => {
      if (!url.includes('X-Amz-Signature=')) return err('AccessDenied', 'Access Denied')
      if (method !== 'PUT') return err('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided. Check your key and signing method.')
      return { status: 200, headers: [['ETag', '"0a1b"'], ['x-amz-request-id', '7d1c2b3a'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])] }
    }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://store.example.com:${port}/uploads/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=0a1b2c`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'error-response-without-cors', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/SignatureDoesNotMatch|signature/i, /OPTIONS|preflight/], mustNotSay: [/Fix for (S3|MinIO|Amazon)/] } }
