export default { id: 'oauth2-proxy-sign-in-403', source: 'oauth2-proxy/oauth2-proxy, skip-auth-preflight', software: 'oauth2-proxy', kind: 'auth',
  story: 'oauth2-proxy answers every request without a session 403 with its sign-in page, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Cache-Control', 'no-cache, no-store, must-revalidate, max-age=0'], ['Content-Type', 'text/html; charset=utf-8'], ['Expires', 'Thu, 01 Jan 1970 00:00:00 UTC'], ['Set-Cookie', '_oauth2_proxy=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly'], ['X-Accel-Expires', '0']],
      body: '\n<!DOCTYPE html>\n<html lang="en" charset="utf-8">\n  <head>\n    <meta charset="utf-8">\n    <title>Sign In</title>\n  </head>\n  <body><section class="section"><div class="box"><form method="GET" action="/oauth2/start"><input type="hidden" name="rd" value="/api/items"><button type="submit" class="button block is-primary">Sign in with OpenID Connect</button></form></div></section><footer class="footer"><p>Secured with <a href="https://github.com/oauth2-proxy/oauth2-proxy#oauth2_proxy" class="has-text-grey">OAuth2 Proxy</a> version v7.4.0</p></footer></body></html>' }))
    return { url: `https://api.example.com:${port}/api/items`, args: ['-X', 'DELETE', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['oauth2-proxy', null], layer: ['oauth2-proxy'], mustSay: [/OPTIONS|preflight/i, /sign|login|session/i] } }
