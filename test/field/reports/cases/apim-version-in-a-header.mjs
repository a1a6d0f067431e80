const A = 'https://app.example.com'
export default { id: 'apim-version-in-a-header', source: 'MicrosoftDocs/azure-docs#54830', software: 'apim', kind: 'preflight',
  story: 'The version of the API is chosen by a request header, which a preflight has not: API Management finds no operation, 404.',
  async start(t) {
    const { port } = await t.serve(({ origin, h, preflight }) => {
      if (preflight || !h['api-version']) return { status: 404, headers: [['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : [])], body: '[]' }
    })
    return { url: `https://contoso.azure-api.net:${port}/orders`, args: ['-H', 'Api-Version: 2024-01-01'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/404/, /OPTIONS/] } }
