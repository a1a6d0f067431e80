export default { id: 'azurite-without-a-rule', source: 'arafato/azurite#156', software: 'azure-blob', kind: 'no-rule',
  story: 'The emulator of Azure Storage has no CORS rule.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 403, headers: [['Server', 'Azurite-Blob/3.33.0'], ['x-ms-error-code', 'CorsPreflightFailure'], ['x-ms-request-id', '1f3e8a7c'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error>\n  <Code>CorsPreflightFailure</Code>\n  <Message>CORS not enabled or no matching rule found for this request.\nRequestId:1f3e8a7c</Message>\n  <MessageDetails>No CORS rules matches this request</MessageDetails>\n</Error>' }
      : { status: 404, headers: [['Server', 'Azurite-Blob/3.33.0'], ['x-ms-error-code', 'ResourceNotFound'], ['x-ms-request-id', '1f3e8a7c'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error>\n  <Code>ResourceNotFound</Code>\n  <Message>The specified resource does not exist.</Message>\n</Error>' }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://127.0.0.1:${port}/devstoreaccount1/uploads/a.png?sv=2021-10-04&sig=abc`, args: ['-X', 'PUT', '-H', 'x-ms-blob-type: BlockBlob', '-H', 'Content-Type: image/png'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed', 'request-header-not-allowed'], fixFor: ['azure-blob', null], layer: ['azure-blob', null], mustSay: [/rule/i] } }
