export default { id: 'haproxy-redirect-scheme', source: 'HAProxy documentation, http-request redirect scheme https', software: 'haproxy', kind: 'redirect',
  story: 'redirect scheme https stands before everything: OPTIONS is 302, with a header of HAProxy alone.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 302, headers: [['content-length', '0'], ['location', `https://api.example.com:${at.port}${url}`], ['cache-control', 'no-cache']] }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['access-control-allow-origin', 'http://app.example.com'], ['access-control-allow-headers', 'authorization'], ['vary', 'Origin'], ['content-type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], neverCertain: ['login-redirect', 'preflight-requires-auth'], fixFor: ['haproxy', null], layer: ['haproxy', null], mustSay: [/https:\/\/api\.example\.com/, /302/] } }
