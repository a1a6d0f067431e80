const A = 'https://app.example.com'
export default { id: 'apigee-token-fault-bare', source: 'Apigee documentation, keymanagement.service.invalid_access_token, and AddCORS on the fault flow', software: 'unknown', kind: 'error',
  story: 'The CORS policy of Apigee answers the preflight and stands on the response flow; a fault of VerifyAccessToken goes the fault flow: 401 Invalid Access Token, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, h }) => {
      if (preflight) return { status: 200, headers: [['access-control-allow-origin', A], ['access-control-allow-headers', 'authorization, content-type'], ['access-control-max-age', '3628800'], ['access-control-allow-methods', 'GET, PUT, POST, DELETE'], ['via', '1.1 google']] }
      return { status: 401, headers: [['content-type', 'application/json'], ['www-authenticate', 'Bearer realm="null",error="invalid_token",error_description="keymanagement.service.invalid_access_token: Invalid access token"'], ['via', '1.1 google']], body: h.authorization ? '{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"keymanagement.service.invalid_access_token"}}}' : '{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-requires-auth'], fixFor: [null], mustSay: [/401/, /access token/i] } }
