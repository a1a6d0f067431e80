const A = 'https://app.example.com'
export default { id: 'caddy-forward-auth-asks-get-for-the-preflight', source: 'oauth2-proxy/oauth2-proxy#3505', software: 'oauth2-proxy', kind: 'preflight-auth',
  story: 'forward_auth of Caddy asks oauth2-proxy by GET whatever the method, so skip_auth_preflight never holds: OPTIONS is answered 401 by the guard.',
  async start(t) {
    const { port } = await t.serve(({ method, h, origin }) => {
      const cookie = /_oauth2_proxy=/.test(h.cookie ?? '')
      if (method === 'OPTIONS' || !cookie) return { status: 401, headers: [['Alt-Svc', 'h3=":443"; ma=2592000'], ['Content-Type', 'text/plain; charset=utf-8'], ['Server', 'Caddy'], ['Via', '1.1 Caddy'], ['X-Content-Type-Options', 'nosniff']], body: 'Unauthorized\n' }
      return { status: 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json'], ['Server', 'Caddy'], ['Via', '1.1 Caddy']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/reports`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['caddy', 'oauth2-proxy', null], layer: ['caddy', 'oauth2-proxy'], mustSay: [/OPTIONS/, /401/] } }
