const A = 'https://app.example.com'
export default { id: 'azure-blob-type-not-listed', source: 'Azure/azure-sdk-for-js, storage and CORS rules', software: 'azure-blob', kind: 'header',
  story: 'The rule of the storage account lists content-type; the upload needs x-ms-blob-type as well, so the preflight is 403 CorsPreflightFailure.',
  async start(t) {
    const { port } = await t.serve(({ origin, acrm, acrh, preflight }) => {
      const asked = (acrh ?? '').split(',').filter(Boolean)
      const id = [['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '3f2']]
      if (preflight) {
        if (origin === A && ['GET', 'PUT'].includes(acrm) && asked.every((x) => x === 'content-type')) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', acrm], ...(asked.length ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '200'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] }
        return { status: 403, headers: [...id, ['Content-Type', 'application/xml'], ['x-ms-error-code', 'CorsPreflightFailure']], body: '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.\nRequestId:3f2</Message><MessageDetails>No CORS rules matches this request</MessageDetails></Error>' }
      }
      return { status: 404, headers: [...id, ['x-ms-error-code', 'BlobNotFound'], ['Content-Type', 'application/xml'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : [])], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>' }
    })
    return { url: `https://shopfiles.blob.core.windows.net:${port}/up/a.png?sv=2022-11-02&sig=ab`, args: ['-X', 'PUT', '-H', 'x-ms-blob-type: BlockBlob', '-H', 'Content-Type: image/png'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['azure-blob'], layer: ['azure-blob'], mustSay: [/x-ms-blob-type/i] } }
