export default { id: 'r2-header-not-in-rule', source: 'cloudflare/cloudflare-docs#7574, AllowedHeaders of R2', software: 'r2', kind: 'list',
  story: 'The CORS policy of the bucket names the page and PUT, its AllowedHeaders is empty: R2 refuses the preflight that asks for content-type 403, without a word.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrm, acrh }) => {
      const id = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']]
      const ok = origin === 'https://app.example.com'
      if (method === 'OPTIONS') return ok && ['GET', 'PUT'].includes(acrm) && !acrh
        ? { status: 204, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Vary', 'Origin, Access-Control-Request-Headers']] }
        : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>Unauthorized</Code><Message>CORS request not allowed</Message></Error>' }
      return { status: 403, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>' }
    })
    return { url: `https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com:${port}/avatars/a.jpg?X-Amz-Signature=77ee`, args: ['-X', 'PUT', '-H', 'content-type: image/jpeg'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge', 'origin-not-allowed', 'cors-not-configured'], fixFor: ['r2', null], layer: ['r2', 'cloudflare'], mustSay: [/content-type/i], mustNotSay: [/77ee/, /async fetch\(/] } }
