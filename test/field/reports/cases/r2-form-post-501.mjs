export default { id: 'r2-form-post-501', source: 'WardPearce/paaster#941, haydenbleasel/files-sdk#49', software: 'r2', kind: 'readable-error',
  story: 'The page uploads with a form as S3 allows it (presigned POST); R2 does not know it and says 501 readably.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])]
      if (method === 'OPTIONS') return ok ? { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET, POST']] } : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>Unauthorized</Code><Message>CORS not configured for this bucket</Message></Error>' }
      if (method === 'POST') return { status: 501, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NotImplemented</Code><Message>PostObject not implemented</Message></Error>' }
      return { status: 400, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>InvalidArgument</Code><Message>Authorization</Message></Error>' }
    })
    return { url: `https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com:${port}/share`, args: ['-X', 'POST', '-H', 'Content-Type: multipart/form-data; boundary=x', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'none'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['r2', null], layer: ['r2', 'cloudflare'], mustSay: [/501/, /sign a PUT/i], mustNotSay: [/whose log says/] } }
