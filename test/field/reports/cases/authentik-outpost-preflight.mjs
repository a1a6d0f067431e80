export default { id: 'authentik-outpost-preflight', source: 'goauthentik/authentik#4168 and its kind', software: 'unknown', kind: 'preflight-auth',
  story: 'The proxy outpost of authentik sends OPTIONS to its login: 302 to /outpost.goauthentik.io/start.',
  async start(t) {
    const { port } = await t.serve(({ h, url, origin }) => {
      if (url.startsWith('/outpost.goauthentik.io')) return { status: 302, headers: [['Location', `https://sso.example.com/application/o/authorize/?client_id=a&response_type=code&redirect_uri=x`], ['X-Powered-By', 'authentik']] }
      if (!String(h.cookie ?? '').includes('authentik_proxy')) return { status: 302, headers: [['Location', `https://${h.host}/outpost.goauthentik.io/start?rd=https%3A%2F%2Fapi.example.com%2Fv1%2Fitems`], ['Set-Cookie', 'authentik_proxy_a=b; Path=/; HttpOnly; Secure'], ['X-Powered-By', 'authentik'], ['Content-Type', 'text/html; charset=utf-8']], body: '<a href="/outpost.goauthentik.io/start">Found</a>.\n' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : [])], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include', '--cookie', 'authentik_proxy_a=b'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-redirected'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/302/, /OPTIONS|preflight/i, /login|sign/i] } }
