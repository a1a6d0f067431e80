export default { id: 'apim-unknown-origin', source: 'MicrosoftDocs/azure-docs#55313', software: 'apim', kind: 'origin',
  story: 'API Management answers an origin that is not in its cors policy 200 and empty, without a word of CORS; without Origin it asks for the key.',
  async start(t) {
    const { port } = await t.serve(({ origin, url, preflight }) => {
      const cors = [['Access-Control-Allow-Origin', 'https://shop.example.org']]
      if (preflight && origin === 'https://shop.example.org') return { status: 200, headers: [...cors, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'ocp-apim-subscription-key'], ['Content-Length', '0']] }
      if (origin && origin !== 'https://shop.example.org') return { status: 200, headers: [['Content-Length', '0']] }
      if (!url.startsWith('/store/products')) return { status: 404, headers: [['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return { status: 401, headers: [['Content-Type', 'application/json'], ['WWW-Authenticate', 'AzureApiManagementKey realm="https://contoso.azure-api.net/store",name="Ocp-Apim-Subscription-Key",type="header"']], body: '{ "statusCode": 401, "message": "Access denied due to missing subscription key." }' }
    })
    return { url: `https://contoso.azure-api.net:${port}/store/products`, args: ['-H', 'X-Trace: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-requires-auth'], maxConfidence: 'likely', fixFor: ['apim', null], layer: ['apim'] } }
