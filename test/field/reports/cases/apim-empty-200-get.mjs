const A = 'https://app.example.com'
export default { id: 'apim-empty-200-get', source: 'MicrosoftDocs/azure-docs#55313', software: 'apim', kind: 'origin',
  story: 'API Management ends a request of an origin that its policy does not name, 200 and empty; without Origin the API answers with data.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      if (origin && origin !== 'https://www.contoso.com') return { status: 200, headers: [['Content-Length', '0']] }
      if (!url.startsWith('/echo')) return { status: 404, headers: [['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])], body: '{"a":1}' }
    })
    return { url: `https://contoso.azure-api.net:${port}/echo/resource` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/empty|allowed-origins|policy/i] } }
