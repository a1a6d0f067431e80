export default { id: 'r2-part-without-its-etag', source: 'transloadit/uppy#5565', software: 'r2', kind: 'hidden',
  story: 'A part is put to R2 and arrives; the uploader cannot read ETag, because the rule exposes no header.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, method, acrh }) => {
      const ok = origin === A
      if (preflight) return ok ? { status: 204, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Allow-Headers', acrh ?? 'content-type'], ['Access-Control-Max-Age', '3000'], ['Vary', 'Origin, Access-Control-Request-Headers']] } : { status: 403, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>Unauthorized</Code><Message>CORS not configured for this origin</Message></Error>' }
      return { status: method === 'PUT' ? 200 : 403, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ...(ok ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []), ...(method === 'PUT' ? [['ETag', '"d41d8cd98f00b204e9800998ecf8427e"']] : [['Content-Type', 'application/xml']])], body: method === 'PUT' ? '' : '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>' }
    })
    const url = `https://acct.r2.cloudflarestorage.com:${port}/uploads/a.bin?partNumber=1&uploadId=u&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k%2F20260101%2Fauto%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=00`
    return { url, args: ['--as', 'xhr-upload', '-X', 'PUT', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: ['r2'], layer: ['r2', 'cloudflare'], mustSay: [/etag/i, /ExposeHeaders|Expose-Headers/] } }
