export default { id: 'r2-no-rule', source: 'kanbn/kan#223', software: 'r2', kind: 'no-rule',
  story: 'A signed PUT to R2; the bucket has no CORS policy.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 403, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>Unauthorized</Code><Message>CORS not configured for this bucket</Message></Error>' }
      : { status: method === 'PUT' ? 200 : 403, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Content-Type', 'application/xml']], body: method === 'PUT' ? '' : '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>' })
    return { url: `https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com:${port}/avatars/a.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k%2F20251018%2Fauto%2Fs3%2Faws4_request&X-Amz-Date=20251018T143204Z&X-Amz-Expires=900&X-Amz-Signature=89ab&X-Amz-SignedHeaders=host`, args: ['-X', 'PUT', '-H', 'content-type: image/jpeg'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: ['r2', null], layer: ['r2', 'cloudflare'], mustSay: [/bucket/i], mustNotSay: [/X-Amz-Signature=89ab/, /addEventListener\('fetch'|export default \{\s*async fetch/] } }
