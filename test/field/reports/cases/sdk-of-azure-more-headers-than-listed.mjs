export default { id: 'sdk-of-azure-more-headers-than-listed', source: 'payloadcms/payload#17318', software: 'azure-blob', kind: 'page',
  story: 'The upload went by one PUT with x-ms-blob-type, which the rule lists; the SDK now sends x-ms-version, x-ms-client-request-id and more.',
  async start(t) {
    const A = 'https://app.example.com'
    const id = [['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '0d5c2b1a-001e-0045-0000-000000000000']]
    const listed = ['x-ms-blob-type', 'content-type']
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, method }) => {
      const asked = (acrh ?? '').split(',').map((x) => x.trim()).filter(Boolean)
      if (preflight) return origin === A && ['PUT', 'GET', 'OPTIONS'].includes(acrm) && asked.every((x) => listed.includes(x))
        ? { status: 200, headers: [...id, ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '200'], ['Access-Control-Allow-Credentials', 'true']] }
        : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.\nRequestId:0d5c2b1a\nTime:2026-01-01T00:00:00Z</Message><MessageDetails>No CORS rules matches this request</MessageDetails></Error>' }
      return { status: method === 'PUT' ? 201 : 403, headers: [...id, ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['x-ms-version', '2024-11-04']], body: '' }
    })
    return { url: `https://media.blob.core.windows.net:${port}/uploads/a.mov?comp=block&blockid=AAAA&sv=2024-11-04&se=2026-01-01&sr=b&sp=cw&sig=00`, args: ['-X', 'PUT', '--as', 'xhr-upload', '-H', 'x-ms-version: 2024-11-04', '-H', 'x-ms-client-request-id: 7f', '-H', 'x-ms-blob-type: BlockBlob', '-H', 'Content-Type: application/octet-stream', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: ['azure-blob'], layer: ['azure-blob'], mustSay: [/x-ms-version/, /x-ms-client-request-id/], mustNotSay: [/header x-ms-blob-type/] } }
