export default { id: 'static-web-app-session-expired', source: 'Azure/static-web-apps#1194', software: 'unknown', kind: 'login',
  story: 'The session of an Azure Static Web App is over: the call of its own page to /api goes by 302 to the identity host, where nothing allows it.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => {
      const at = (host) => `https://${host}:${String(h.host).split(':')[1]}`
      if (String(h.host).startsWith('identity')) return { status: 302, headers: [['Location', `${at('login.example.net')}/common/oauth2/v2.0/authorize?response_type=code&client_id=1&redirect_uri=x`]] }
      if (String(h.host).startsWith('login')) return { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-store, no-cache'], ['X-Frame-Options', 'DENY']], body: '<!DOCTYPE html><html><head><title>Sign in to your account</title></head></html>' }
      if (url.startsWith('/.auth/login/aad')) return { status: 302, headers: [['Location', `${at('identity.2.azurestaticapps.net')}/.redirect/aad?hostName=app.example.com`]] }
      return { status: 302, headers: [['Location', '/.auth/login/aad?post_login_redirect_uri=.referrer']] }
    })
    const pin = (x) => `${x}:${port}:127.0.0.1`
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/api/items`, args: ['-H', 'Content-Type: application/json'], resolve: [pin('identity.2.azurestaticapps.net'), pin('login.example.net')] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['login-redirect', 'redirect-changes-origin', 'cors-not-configured'], fixFor: [null], mustSay: [/session|log in|sign in|login/i] } }
