export default { id: 'front-door-keeps-a-bare-copy', source: 'Microsoft documentation, Azure Front Door with CORS', software: 'azure-blob', kind: 'cache',
  story: 'Front Door keeps the copy of a blob that was first asked for without Origin; the storage account has a right rule.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method, preflight }) => {
      const id = [['x-azure-ref', '20240114T091510Z-r1abc0000000000000001'], ['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '0f0f0f0f-001e-0000-1111-222233000000'], ['x-ms-version', '2009-09-19']]
      if (preflight) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET']] }
      const [path, query] = url.split('?')
      if (path !== '/media/logo.svg') return { status: 404, headers: [...id, ['X-Cache', 'TCP_MISS'], ['x-ms-error-code', 'BlobNotFound'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>' }
      const body = '<svg xmlns="http://www.w3.org/2000/svg"/>'
      const own = [['Content-Type', 'image/svg+xml'], ['ETag', '"0x8DC14F0E1234567"'], ['Cache-Control', 'public, max-age=86400']]
      if (!query) return { status: 200, headers: [...own, ['X-Cache', 'TCP_HIT'], ['Age', '340'], ...id], body }
      return { status: 200, headers: [...own, ['X-Cache', 'TCP_MISS'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ...id], body }
    })
    return { url: `https://static.example.com:${port}/media/logo.svg` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin', 'proxy-strips-headers.cache'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['azure-blob', null], layer: ['azure-blob', null], mustSay: [/copy|cache/i, /Origin/], mustNotSay: [/Fix, Nginx|Fix, Express/] } }
