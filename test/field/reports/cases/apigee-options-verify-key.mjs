export default { id: 'apigee-options-verify-key', source: 'Apigee documentation, Adding CORS support to an API proxy', software: 'unknown', kind: 'preflight-auth',
  story: 'Verify API Key runs for OPTIONS, too: 401 with the fault of Apigee; the CORS policy runs on answers of the target alone.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => {
      if (!h['x-api-key']) return { status: 401, headers: [['Content-Type', 'application/json'], ['Server', 'Apigee']], body: '{"fault":{"faultstring":"Failed to resolve API Key variable request.header.x-api-key","detail":{"errorcode":"steps.oauth.v2.FailedToResolveAPIKey"}}}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'origin, x-requested-with, accept, x-api-key'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE']] : [])], body: '{}' }
    })
    return { url: `https://org-test.apigee.example.com:${port}/v1/items`, args: ['-H', 'x-api-key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
