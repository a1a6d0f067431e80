export default { id: 'minio-env-origin', source: 'minio/minio, MINIO_API_CORS_ALLOW_ORIGIN', software: 'minio', kind: 'origin',
  story: 'MINIO_API_CORS_ALLOW_ORIGIN names the admin site alone: MinIO answers another preflight 204 with Vary and no origin.',
  async start(t) {
    const L = 'https://admin.example.com'
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, url }) => {
      const b = [['Server', 'MinIO'], ['X-Amz-Request-Id', '17B2C3D4E5F6A7B8'], ['X-Amz-Id-2', 'dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8']]
      if (preflight) return { status: 204, headers: [...(origin === L ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Origin', L]] : []), ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      return { status: url.startsWith('/up/a.png') ? 200 : 403, headers: [...b, ['Vary', 'Origin'], ...(origin === L ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', L]] : []), ['Content-Type', url.startsWith('/up/a.png') ? 'image/png' : 'application/xml']], body: url.startsWith('/up/a.png') ? 'x' : '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>' }
    })
    return { url: `https://files.example.com:${port}/up/a.png`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'method-not-allowed'], fixFor: ['minio', null], layer: ['minio'], mustSay: [/app\.example\.com/], mustNotSay: [/CORS_ALLOW_ORIGIN=["']?\*/] } }
