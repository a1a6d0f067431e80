export default { id: 'entra-spa-registration', source: 'AzureAD/microsoft-authentication-library-for-js, AADSTS9002326', software: 'third-party', kind: 'refused',
  story: 'The redirect URI is registered as Web: the token endpoint of Entra ID answers 400 AADSTS9002326, bare, and says what is missing.',
  async start(t) {
    const b = '{"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption is permitted only for the \'Single-Page Application\' client-type. Request origin: \'https://app.example.com\'. Trace ID: 0a1b Correlation ID: 2c3d Timestamp: 2024-05-02 10:11:12Z","error_codes":[9002326],"timestamp":"2024-05-02 10:11:12Z","trace_id":"0a1b","correlation_id":"2c3d","error_uri":"https://login.microsoftonline.com/error?code=9002326"}'
    const { port } = await t.serve(({ preflight, acrh, method }) => {
      const h = [['Cache-Control', 'no-store, no-cache'], ['Pragma', 'no-cache'], ['x-ms-request-id', '0a1b'], ['x-ms-ests-server', '2.1.18000.8 - WEULR1 ProdSlices'], ['X-XSS-Protection', '0']]
      if (preflight) return { status: 200, headers: [...h, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      return method === 'POST' ? { status: 400, headers: [['Content-Type', 'application/json; charset=utf-8'], ...h], body: b } : { status: 404, headers: [...h, ['Content-Type', 'text/html']], body: '<html><body>not found</body></html>' }
    })
    return { url: `https://login.microsoftonline.com:${port}/organizations/oauth2/v2.0/token`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '-H', 'x-client-sku: msal.js.browser', '--data', 'grant_type=authorization_code', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/400/, /Single-Page Application/] } }
