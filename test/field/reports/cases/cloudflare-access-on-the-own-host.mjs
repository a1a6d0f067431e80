export default { id: 'cloudflare-access-on-the-own-host', source: 'Cloudflare documentation, Access, CORS and 302 to the login', software: 'cloudflare-access', kind: 'login',
  story: 'The page itself is behind Cloudflare Access; its session is over, and the call to its own /api goes by 302 to the team domain.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const p = String(h.host).split(':')[1]
      if (String(h.host).includes('cloudflareaccess')) return { status: 200, headers: [['Server', 'cloudflare'], ['CF-RAY', '8-FRA'], ['Content-Type', 'text/html']], body: '<!DOCTYPE html><html><head><title>Sign in ・ Cloudflare Access</title></head></html>' }
      return { status: 302, headers: [['Server', 'cloudflare'], ['CF-RAY', '8-FRA'], ['Location', `https://team.cloudflareaccess.com:${p}/cdn-cgi/access/login/app.example.com?kid=a&redirect_url=%2Fapi%2Fitems`], ['Set-Cookie', 'CF_AppSession=n1; Path=/; Secure; HttpOnly'], ['Access-Control-Allow-Credentials', 'true'], ['WWW-Authenticate', 'Cloudflare-Access resource_metadata="x"']] }
    })
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/api/items`, args: [], resolve: [`team.cloudflareaccess.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['login-redirect', 'redirect-changes-origin', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['cloudflare-access', null], layer: ['cloudflare-access', 'cloudflare'], mustSay: [/session|login/i] } }
