export default { id: 'keycloak-web-origins', source: 'keycloak/keycloak#25522', software: 'keycloak', kind: 'origin',
  story: 'The token endpoint allows by the Web Origins of the client: the preflight reflects anybody, the answer to this page carries nothing.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, method, acrh }) => {
      const sec = [['Referrer-Policy', 'no-referrer'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN']]
      if (!url.startsWith('/realms/shop/protocol/openid-connect/token')) return { status: 404, headers: [...sec, ['Content-Type', 'application/json']], body: '{"error":"Unable to find matching target resource method"}' }
      if (preflight) return { status: 200, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, Accept, X-Requested-With, Content-Type, Access-Control-Request-Method, Access-Control-Request-Headers, Authorization, DPoP'], ['Access-Control-Max-Age', '3600'], ...sec] }
      if (method === 'GET') return { status: 405, headers: [...sec, ['Content-Type', 'application/json']], body: '{"error":"HTTP 405 Method Not Allowed"}' }
      return { status: 200, headers: [...sec, ['Cache-Control', 'no-store'], ['Pragma', 'no-cache'], ['Content-Type', 'application/json']], body: '{"access_token":"e","expires_in":300,"token_type":"Bearer"}' }
    })
    return { url: `https://sso.example.com:${port}/realms/shop/protocol/openid-connect/token`, args: ['-X', 'POST', '-H', 'content-type: application/x-www-form-urlencoded', '-H', 'x-requested-with: XMLHttpRequest', '--data', 'grant_type=authorization_code&client_id=spa&code=x', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: ['keycloak', null], layer: ['keycloak'], mustSay: [/Web [Oo]rigins/], mustNotSay: [/middleware before/i] } }
