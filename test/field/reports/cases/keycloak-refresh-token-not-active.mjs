export default { id: 'keycloak-refresh-token-not-active', source: 'keycloak/keycloak, token endpoint, Token is not active', software: 'keycloak', kind: 'readable-error',
  story: 'CORS is right; the refresh token ran out, and Keycloak says so readably with 400.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh }) => {
      const id = [['referrer-policy', 'no-referrer'], ['x-content-type-options', 'nosniff'], ['strict-transport-security', 'max-age=31536000; includeSubDomains']]
      if (preflight) return { status: 200, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, Accept, X-Requested-With, Content-Type, Access-Control-Request-Method, Access-Control-Request-Headers, Authorization'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Max-Age', '3600'], ...id] }
      if (method === 'POST') return { status: 400, headers: [...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'Access-Control-Allow-Methods']] : []), ['Content-Type', 'application/json'], ['Cache-Control', 'no-store'], ['Pragma', 'no-cache'], ...id], body: '{"error":"invalid_grant","error_description":"Token is not active"}' }
      return { status: 405, headers: [['Content-Type', 'application/json'], ...id], body: '{"error":"HTTP 405 Method Not Allowed","error_description":"For more on this error consult the server log."}' }
    })
    return { url: `https://id.example.com:${port}/realms/shop/protocol/openid-connect/token`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '--data', 'grant_type=refresh_token&client_id=spa&refresh_token=x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'none'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: ['keycloak', null], layer: ['keycloak'], mustSay: [/400/, /Token is not active|invalid_grant/] } }
