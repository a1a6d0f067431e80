export default { id: 'azure-signature-ran-out', source: 'Microsoft Learn, AuthenticationFailed, Signature not valid in the specified time frame', software: 'azure-blob', kind: 'refused',
  story: 'The SAS of the blob is over: 403 AuthenticationFailed with the headers of the rule. CORS is right.',
  async start(t) {
    const id = [['Server', 'Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '1b2c3d4e-001e-0042-5a6b-7c8d9e000000'], ['Access-Control-Expose-Headers', 'x-ms-request-id'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']]
    const { port } = await t.serve(({ preflight }) => preflight ? { status: 200, headers: [...id, ['Access-Control-Allow-Methods', 'GET,PUT'], ['Access-Control-Allow-Headers', 'x-ms-blob-type']] } : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.</Message><AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Mon, 01 Jan 2024 10:00:00 GMT] - Expiry [Mon, 01 Jan 2024 11:00:00 GMT]</AuthenticationErrorDetail></Error>' })
    return { url: `https://acme.blob.core.windows.net:${port}/files/a.pdf?se=2024-01-01T11%3A00%3A00Z&sig=abc` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['azure-blob', null], layer: ['azure-blob', null], mustSay: [/403/, /signature|AuthenticationFailed|time frame/i] } }
