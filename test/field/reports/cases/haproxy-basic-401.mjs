export default { id: 'haproxy-basic-401', source: 'HAProxy documentation, http-request auth', software: 'haproxy', kind: 'auth',
  story: 'http-request auth of HAProxy asks every request for a password, OPTIONS too, in its own page.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.authorization ? { status: 200, headers: [['content-type', 'application/json'], ['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-credentials', 'true']], body: '{}' }
      : { status: 401, headers: [['cache-control', 'no-cache'], ['content-type', 'text/html'], ['www-authenticate', 'Basic realm="internal"']], body: '<html><body><h1>401 Unauthorized</h1>\nYou need a valid user and password to access this content.\n</body></html>\n' })
    return { url: `https://api.example.com:${port}/reports`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['haproxy', null], layer: ['haproxy'], mustSay: [/401/, /OPTIONS/] } }
