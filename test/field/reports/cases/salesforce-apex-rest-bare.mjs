export default { id: 'salesforce-apex-rest-bare', source: 'jsforce/jsforce#189', software: 'third-party', kind: 'path',
  story: 'The page is in the CORS list of Salesforce: the preflight passes, the answer of the custom Apex resource is bare.',
  async start(t) {
    const id = [['Server', 'sfdcedge'], ['X-SFDC-Request-Id', 'a'], ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']]
    const { port } = await t.serve(({ preflight, origin }) => preflight ? { status: 200, headers: [...id, ['Access-Control-Allow-Credentials', 'false'], ['Access-Control-Allow-Headers', 'accept,authorization'], ['Access-Control-Allow-Methods', 'HEAD, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined]] } : { status: 200, headers: [...id, ['Content-Type', 'application/json;charset=UTF-8']], body: '[]' })
    return { url: `https://acme.my.salesforce.com:${port}/services/apexrest/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-elsewhere'], fixFor: [null], layer: [null] } }
