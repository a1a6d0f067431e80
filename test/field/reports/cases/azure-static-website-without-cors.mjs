export default { id: 'azure-static-website-without-cors', source: 'MicrosoftDocs/azure-docs#74180', software: 'azure-blob', kind: 'no-rule',
  story: 'A page reads a file of a static website in Azure Storage; that endpoint does not support CORS, whatever the rules of the account say.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS'
      ? { status: 400, headers: [['Server', 'Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '1f3e8a7c-001e-0074-5a2f-2b1c3d000000'], ['Content-Type', 'text/html']], body: '<!DOCTYPE html><html><head><title>UnsupportedHttpVerb</title></head><body><h1>The resource doesn\'t support specified Http Verb.</h1></body></html>' }
      : url === '/data.json' || url === '/' ? { status: 200, headers: [['Content-Type', 'application/json'], ['Last-Modified', 'Tue, 03 Nov 2026 10:00:00 GMT'], ['ETag', '"0x8DC1E4B2A7F5C3D"'], ['Server', 'Windows-Azure-Web/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '1f3e8a7c-001e-0074-5a2f-2b1c3d000000'], ['x-ms-version', '2018-03-28']], body: '{}' }
      : { status: 404, headers: [['Content-Type', 'text/html'], ['Server', 'Windows-Azure-Web/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-error-code', 'WebContentNotFound'], ['x-ms-request-id', '1f3e8a7c-001e-0074-5a2f-2b1c3d000000']], body: '<!DOCTYPE html><html><head><title>WebContentNotFound</title></head><body><h1>The requested content does not exist.</h1></body></html>' })
    return { url: `https://contoso.z13.web.core.windows.net:${port}/data.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['azure-blob', null], layer: ['azure-blob', null], mustSay: [/static website|Front Door|CDN|blob\.core\.windows\.net/i] } }
