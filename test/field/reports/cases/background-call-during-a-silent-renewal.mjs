export default { id: 'background-call-during-a-silent-renewal', source: 'twentyhq/twenty#24927', software: 'cloudflare-access', kind: 'session',
  story: 'The token of Access for the application ran out, the global one holds: a call of the page to its own host is sent to the team domain, which would send it back without a login. A window would follow; fetch() may not.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h, url }) => h.host.startsWith('team.')
      ? { status: 302, headers: [['Server', 'cloudflare'], ['CF-Ray', '8a1b2c3d4e5f6789-FRA'], ['Location', `https://crm.example.com:${port}/cdn-cgi/access/authorized?nonce=a&redirect_url=%2Fmetadata`]] }
      : { status: 302, headers: [['Server', 'cloudflare'], ['CF-Ray', '8a1b2c3d4e5f6789-FRA'], ['CF-Access-Domain', 'crm.example.com'], ['Location', `https://team.cloudflareaccess.com:${port}/cdn-cgi/access/login/crm.example.com?kid=a&redirect_url=${encodeURIComponent(url)}`]] })
    port = at.port
    const page = `https://crm.example.com:${port}`
    return { page, url: `${page}/metadata`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'], resolve: [`team.cloudflareaccess.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', neverCertain: ['cors-not-configured', 'redirect-changes-origin'], fixFor: [null, 'cloudflare-access'], mustSay: [/session|login/i, /load the page again|window/i], mustNotSay: [/bypass|Access-Control-Allow-Origin: \*/i] } }
