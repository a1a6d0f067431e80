export default { id: 'token-endpoint-of-a-stranger', source: 'Microsoft identity platform, AADSTS9002326', software: 'third-party', kind: 'page',
  story: 'The token endpoint of the identity provider allows only clients that are registered as single page applications: 400 in JSON, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, origin }) => preflight ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Allow-Headers', 'content-type, x-client-sku']] }
      : { status: 400, headers: [['Content-Type', 'application/json; charset=utf-8'], ['x-ms-request-id', 'a']], body: '{"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption is permitted only for the \'Single-Page Application\' client-type. Request origin: \'https://app.example.com\'."}' })
    return { url: `https://login.microsoftonline.com:${port}/common/oauth2/v2.0/token`, args: ['-X', 'POST', '-H', 'X-Client-SKU: x', '--send-unsafe', '--data', 'grant_type=authorization_code&code=x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/400/, /AADSTS9002326|Single-Page/] } }
