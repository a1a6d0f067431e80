export default { id: 'keycloak-realm-does-not-exist', source: 'keycloak/keycloak, Realm does not exist (404) behind a CORS error', software: 'keycloak', kind: 'address',
  story: 'The name of the realm is misspelt: everything below it is 404 Realm does not exist, OPTIONS too, without a header.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const s = [['Referrer-Policy', 'no-referrer'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['X-Content-Type-Options', 'nosniff']]
      if (url.startsWith('/realms/')) return { status: 404, headers: [...s, ['Content-Type', 'application/json']], body: '{"error":"Realm does not exist","error_description":"For more on this error consult the server log."}' }
      if (url === '/') return { status: 302, headers: [...s, ['Location', '/admin/']] }
      return { status: 404, headers: [...s, ['Content-Type', 'application/json']], body: '{"error":"Unable to find matching target resource method","error_description":"For more on this error consult the server log."}' }
    })
    return { url: `https://id.example.com:${port}/realms/shopp/protocol/openid-connect/userinfo`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['keycloak', null], layer: ['keycloak', null], mustSay: [/Realm does not exist/] } }
