export default { id: 'azure-blob-rule-without-put', source: 'Microsoft documentation, CORS support for Azure Storage', software: 'azure-blob', kind: 'list',
  story: 'The rule of the account allows GET; the upload is a PUT, and the whole preflight is refused 403.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, method }) => {
      const id = [['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '0f0f0f0f-001e-0000-1111-222233000000']]
      const ok = origin === 'https://app.example.com'
      if (preflight) return ok && acrm === 'GET' ? { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Credentials', 'true'], ['Content-Length', '0']] }
        : { status: 403, headers: [...id, ['x-ms-error-code', 'CorsPreflightFailure'], ['Content-Type', 'application/xml']], body: '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.\nRequestId:0f0f0f0f-001e-0000-1111-222233000000\nTime:2024-01-14T09:15:10.0000000Z</Message><MessageDetails>No CORS rules matches this request</MessageDetails></Error>' }
      return { status: 404, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'x-ms-request-id,Server,x-ms-version,x-ms-error-code,Content-Length,Date,Transfer-Encoding'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : [['Vary', 'Origin']]), ['x-ms-error-code', 'BlobNotFound'], ['x-ms-version', '2023-11-03'], ['Content-Type', 'application/xml']], body: '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.</Message></Error>' }
    })
    return { url: `https://acct.blob.core.windows.net:${port}/upload/aria.jpg?sv=2023-11-03&sr=b&sp=cw&sig=MEWfviCwjA`, args: ['-X', 'PUT', '-H', 'x-ms-blob-type: BlockBlob', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['azure-blob', null], layer: ['azure-blob'], mustSay: [/PUT/], mustNotSay: [/sig=MEW/] } }
