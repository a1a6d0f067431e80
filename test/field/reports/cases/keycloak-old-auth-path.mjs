export default { id: 'keycloak-old-auth-path', source: 'keycloak/keycloak, /auth is gone since 17', software: 'keycloak', kind: 'wrong-url',
  story: 'The page still calls /auth/realms/…, which Keycloak has not known since 17: 404 in JSON for everything, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'application/json'], ['Referrer-Policy', 'no-referrer'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block']], body: '{"error":"Unable to find matching target resource method","error_description":"For more on this error consult the server log."}' }))
    return { url: `https://sso.example.com:${port}/auth/realms/acme/protocol/openid-connect/userinfo`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled', 'cors-not-configured'], fixFor: ['keycloak', null], layer: ['keycloak', null], mustSay: [/404/] } }
