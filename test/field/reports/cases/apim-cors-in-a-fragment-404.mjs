const A = 'https://app.example.com'
export default { id: 'apim-cors-in-a-fragment-404', source: 'MicrosoftDocs/azure-docs#94507', software: 'apim', kind: 'options',
  story: 'The cors policy stands in a policy fragment: API Management answers OPTIONS 404 Resource not found, as if no policy were there, while GET has its headers.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const ctx = [['Request-Context', 'appId=cid-v1:8f1c']]
      if (method === 'OPTIONS') return { status: 404, headers: [['Content-Type', 'application/json'], ...ctx], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ...ctx], body: '[]' }
    })
    return { url: `https://contoso.azure-api.net:${port}/shop/orders`, args: ['-H', 'Ocp-Apim-Subscription-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['apim', null], layer: ['apim', null], mustSay: [/404/, /OPTIONS/] } }
