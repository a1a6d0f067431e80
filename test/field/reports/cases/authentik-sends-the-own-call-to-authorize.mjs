export default { id: 'authentik-sends-the-own-call-to-authorize', source: 'goauthentik/authentik#10057', software: 'unknown', kind: 'session',
  story: 'Forward auth of authentik: the session of the page is over, its own call is redirected to the authorize endpoint of another host, the content type makes a preflight there and that is redirected again.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h, url }) => {
      const id = [['X-Powered-By', 'authentik'], ['X-Authentik-Id', '3f2a']]
      if (h.host.startsWith('auth.')) return url.startsWith('/application/o/authorize/') ? { status: 302, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', '/flows/-/default/authentication/?next=/application/o/authorize/'], ['Vary', 'Cookie'], ...id] } : { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ...id], body: '<!doctype html><title>authentik</title><ak-flow-executor></ak-flow-executor>' }
      return { status: 302, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', `https://auth.example.com:${port}/application/o/authorize/?client_id=abc&redirect_uri=https%3A%2F%2Fapp.example.com%2Foutpost.goauthentik.io%2Fcallback%3FX-authentik-auth-callback%3Dtrue&response_type=code&scope=email+profile+ak_proxy+openid&state=m2q`], ['Set-Cookie', 'authentik_proxy_1=abc; Path=/; HttpOnly; Secure']], body: '<a href="https://auth.example.com/">Found</a>.' }
    })
    port = at.port
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/info`, args: ['-H', 'Content-Type: application/json'], resolve: [`auth.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-redirected', 'redirect-changes-origin'], fixFor: [null], mustSay: [/session|log ?in|sign/i, /auth\.example\.com/] } }
