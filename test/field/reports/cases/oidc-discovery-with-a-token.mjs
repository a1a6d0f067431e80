export default { id: 'oidc-discovery-with-a-token', source: 'manfredsteyer/angular-oauth2-oidc#1312', software: 'third-party', kind: 'header',
  story: 'An interceptor puts Authorization on every request, the discovery document of Google among them: the preflight names no header.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const g = [['Server', 'sffe'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Allow-Origin', '*']]
      if (preflight) return { status: 200, headers: [...g, ['Access-Control-Allow-Methods', 'GET, OPTIONS'], ['Content-Type', 'text/html; charset=UTF-8']] }
      return url.startsWith('/.well-known') ? { status: 200, headers: [...g, ['Vary', 'Accept-Encoding'], ['Cache-Control', 'public, max-age=3600'], ['Content-Type', 'application/json']], body: '{"issuer":"https://accounts.google.com"}' } : { status: 404, headers: [['Content-Type', 'text/html; charset=UTF-8']], body: '<title>Error 404 (Not Found)!!1</title>' }
    })
    return { url: `https://accounts.google.com:${port}/.well-known/openid-configuration`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], mustSay: [/authorization/i, /leave|without|do not send|remove/i] } }
