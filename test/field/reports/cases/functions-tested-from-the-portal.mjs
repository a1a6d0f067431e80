export default { id: 'functions-tested-from-the-portal', source: 'Microsoft documentation, Azure Functions, add https://portal.azure.com to the allowed origins', software: 'azure-functions', kind: 'origin',
  story: 'Test/Run in the portal calls the function from portal.azure.com, which the list of the platform does not have.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh }) => {
      const id = [['Request-Context', 'appId=cid-v1:0000'], ['x-ms-middleware-request-id', '7a7a7a7a-1111-2222-3333-444455556666']]
      const cors = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...cors, ...(cors.length ? [['Access-Control-Allow-Methods', 'POST'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : []), ...id] }
      return { status: method === 'POST' ? 200 : 404, headers: [...cors, ...id, ['Content-Type', 'application/json']], body: method === 'POST' ? '{}' : '' }
    })
    return { page: 'https://portal.azure.com', pagePin: null, url: `https://myfunc.azurewebsites.net:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'x-functions-key: abc', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: ['azure-functions', 'azure-app-service', null], layer: ['azure-functions', 'azure-app-service'], mustSay: [/portal\.azure\.com/], mustNotSay: [/x-functions-key: abc/] } }
