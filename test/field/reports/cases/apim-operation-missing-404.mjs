export default { id: 'apim-operation-missing-404', source: 'MicrosoftDocs/azure-docs#54830', software: 'apim', kind: 'wrong-url',
  story: 'API Management knows no operation for this path: 404 Resource not found, and no policy runs.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url, origin }) => {
      const cors = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (url.startsWith('/shop/orders')) return preflight ? { status: 200, headers: [...cors, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'authorization']] } : { status: 401, headers: [...cors, ['Content-Type', 'application/json'], ['WWW-Authenticate', 'AzureApiManagementKey realm="https://contoso.azure-api.net/shop",name="Ocp-Apim-Subscription-Key",type="header"']], body: '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }' }
      return preflight ? { status: 200, headers: [] } : { status: 404, headers: [['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
    })
    return { url: `https://contoso.azure-api.net:${port}/shop/v2/orders` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['apim', null], layer: ['apim', null], mustSay: [/404/] } }
