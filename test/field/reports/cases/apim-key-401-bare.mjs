const A = 'https://app.example.com'
export default { id: 'apim-key-401-bare', source: 'MicrosoftDocs/azure-docs#31889', software: 'apim', kind: 'error',
  story: 'The preflight passes; API Management refuses the subscription key itself, 401 in its own words, and its own answers get no CORS header.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      if (preflight) return { status: 200, headers: [['Content-Length', '0'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'ocp-apim-subscription-key']] : [])] }
      if (!url.startsWith('/orders')) return { status: 404, headers: [['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return { status: 401, headers: [['Content-Type', 'application/json'], ['WWW-Authenticate', 'AzureApiManagementKey realm="https://contoso.azure-api.net/orders",name="Ocp-Apim-Subscription-Key",type="header"']], body: '{ "statusCode": 401, "message": "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription." }' }
    })
    return { url: `https://contoso.azure-api.net:${port}/orders`, args: ['-H', 'Ocp-Apim-Subscription-Key: 0123456789abcdef'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/401/, /subscription key/i], mustNotSay: [/0123456789abcdef/] } }
