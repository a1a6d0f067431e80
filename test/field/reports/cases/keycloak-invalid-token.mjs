export default { id: 'keycloak-invalid-token', source: 'keycloak/keycloak, CORS on 401', software: 'keycloak', kind: 'error',
  story: 'The token of the account API is expired: Keycloak answers 401 without CORS, since it does not know the client then; the preflight reflects everybody.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight ? { status: 200, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'DELETE, POST, GET, PUT'], ['Access-Control-Allow-Headers', 'Origin, Accept, X-Requested-With, Content-Type, Access-Control-Request-Method, Access-Control-Request-Headers, DPoP, Authorization'], ['Access-Control-Max-Age', '3600']] }
      : { status: 401, headers: [['Content-Type', 'application/json'], ['WWW-Authenticate', 'Bearer realm="shop", error="invalid_token", error_description="Token verification failed"'], ['Referrer-Policy', 'no-referrer'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']], body: '{"error":"invalid_token","error_description":"Token verification failed"}' })
    return { url: `https://sso.example.com:${port}/realms/shop/protocol/openid-connect/userinfo`, args: ['-H', 'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.e30.x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'origin-not-allowed'], fixFor: ['keycloak', null], layer: ['keycloak'], mustSay: [/401/, /token/i] } }
