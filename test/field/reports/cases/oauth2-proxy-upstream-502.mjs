export default { id: 'oauth2-proxy-upstream-502', source: 'oauth2-proxy/oauth2-proxy#545', software: 'oauth2-proxy', kind: 'gateway',
  story: 'The session is good, the application behind is down: the proxy answers 502 with its own page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Gap-Auth', 'me@example.com']], body: '<!DOCTYPE html>\n<html lang="en" charset="utf-8">\n  <head>\n    <title>502 Bad Gateway</title>\n  </head>\n  <body>\n    <div class="title">502</div><h1>Bad Gateway</h1>\n    <p>There was a problem connecting to the upstream server.</p>\n    <form method="POST" action="/oauth2/sign_in"><input type="hidden" name="rd" value="/api/orders"></form>\n    <footer><p>Secured with <a href="https://github.com/oauth2-proxy/oauth2-proxy#oauth2_proxy">OAuth2 Proxy</a> version v7.6.0</p></footer>\n  </body>\n</html>\n' }))
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'login-in-place', 'preflight-requires-auth', 'preflight-not-handled'], fixFor: ['oauth2-proxy', null], layer: ['oauth2-proxy'], mustSay: [/502/] } }
