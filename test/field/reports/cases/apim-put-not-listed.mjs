export default { id: 'apim-put-not-listed', source: 'Azure API Management documentation, cors policy, allowed-methods', software: 'apim', kind: 'list',
  story: 'The cors policy of API Management lists GET and POST: the preflight for PUT is 200, empty and without a word of CORS, though the page is in its list.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight, acrm, url, h }) => {
      if (preflight) return { status: 200, headers: [...(origin === A && ['GET', 'POST'].includes(acrm) ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', 'content-type,ocp-apim-subscription-key']] : []), ['Content-Length', '0']] }
      const c = origin === A ? [['Access-Control-Allow-Origin', A]] : []
      if (origin && origin !== A) return { status: 200, headers: [['Content-Length', '0']] }
      if (!url.startsWith('/store/products')) return { status: 404, headers: [...c, ['Content-Type', 'application/json']], body: '{ "statusCode": 404, "message": "Resource not found" }' }
      return h['ocp-apim-subscription-key'] ? { status: 200, headers: [...c, ['Content-Type', 'application/json'], ['Request-Context', 'appId=cid-v1:0a1b']], body: '{}' } : { status: 401, headers: [...c, ['WWW-Authenticate', 'AzureApiManagementKey realm="https://contoso.azure-api.net/store",name="Ocp-Apim-Subscription-Key",type="header"']], body: '{ "statusCode": 401, "message": "Access denied due to missing subscription key." }' }
    })
    return { url: `https://contoso.azure-api.net:${port}/store/products/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '-H', 'Ocp-Apim-Subscription-Key: k', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/PUT/] } }
