export default { id: 'authelia-manifest-without-its-cookie', source: 'authelia/authelia#1896', software: 'unknown', kind: 'session',
  story: 'The page and its manifest are behind Authelia; a manifest is fetched without cookies, so its own host sends it to the login of another host, which has no CORS.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h }) => h.host.startsWith('auth.')
      ? { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['X-Frame-Options', 'DENY'], ['Referrer-Policy', 'strict-origin-when-cross-origin']], body: '<!doctype html><html><head><title>Login - Authelia</title></head><body><div id="root"></div></body></html>' }
      : { status: 302, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', `https://auth.example.com:${port}/?rd=https%3A%2F%2Fwiki.example.com%2F_assets%2Fmanifest.json&rm=GET`]], body: '<a href="https://auth.example.com/?rd=">302 Found</a>' })
    port = at.port
    return { page: `https://wiki.example.com:${port}`, url: `https://wiki.example.com:${port}/_assets/manifest.json`, args: ['--credentials', 'omit'], resolve: [`auth.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', neverCertain: ['cors-not-configured', 'origin-not-allowed', 'redirect-changes-origin'], fixFor: [null], mustSay: [/cookie|credentials/i, /auth\.example\.com/] } }
