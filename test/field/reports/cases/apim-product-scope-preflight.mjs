const A = 'https://app.example.com'
export default { id: 'apim-product-scope-preflight', source: 'MicrosoftDocs/azure-docs#53688', software: 'apim', kind: 'options',
  story: 'The cors policy stands at the product: a preflight has no subscription key in a header, so no product is known and the gateway finds no operation for OPTIONS, 404.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, h }) => {
      const id = [['Request-Context', 'appId=cid-v1:1f0e'], ['Content-Type', 'application/json']]
      if (method === 'OPTIONS') return { status: 404, headers: id, body: '{ "statusCode": 404, "message": "Resource not found" }' }
      if (!h['ocp-apim-subscription-key']) return { status: 401, headers: [...id, ['WWW-Authenticate', 'AzureApiManagementKey realm="https://contoso.azure-api.net/orders",name="Ocp-Apim-Subscription-Key",type="header"']], body: '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }' }
      return { status: 200, headers: [...id, ...(origin === A ? [['Access-Control-Allow-Origin', A]] : [])], body: '[]' }
    })
    return { url: `https://contoso.azure-api.net:${port}/orders/v1/list`, args: ['-H', 'Ocp-Apim-Subscription-Key: 0123456789abcdef0123456789abcdef'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/OPTIONS|preflight/], mustNotSay: [/0123456789abcdef0123456789abcdef/, /add_header|app\.use\(/] } }
