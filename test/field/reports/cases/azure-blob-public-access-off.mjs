export default { id: 'azure-blob-public-access-off', source: 'Azure Storage error codes, PublicAccessNotPermitted', software: 'azure-blob', kind: 'refused',
  story: 'The rules allow the page; the account permits no public access, and the URL carries no signature.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '1f3e8a7c-001e-0074-5a2f-2b1c3d000000']]
      if (preflight) return ok ? { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET,HEAD'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Max-Age', '200']] } : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.</Message></Error>' }
      return { status: 409, headers: [...id, ['x-ms-error-code', 'PublicAccessNotPermitted'], ['Content-Type', 'application/xml'], ['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'x-ms-error-code,x-ms-request-id,Server,Content-Length,Date,Transfer-Encoding']] : [])], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>PublicAccessNotPermitted</Code><Message>Public access is not permitted on this storage account.\nRequestId:1f3e8a7c-001e-0074-5a2f-2b1c3d000000</Message></Error>' }
    })
    return { url: `https://contoso.blob.core.windows.net:${port}/pictures/a.png` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['azure-blob', null], layer: ['azure-blob'], mustSay: [/409/, /PublicAccessNotPermitted|Public access/i] } }
