export default { id: 'manifest-behind-cloudflare-access', source: 'sysadminsmedia/homebox#1598, outline/outline#1850', software: 'cloudflare-access', kind: 'session',
  story: 'Page and manifest are behind Access. The manifest is fetched without cookies, is sent to the login and CORS is said of it; crossorigin="use-credentials" ends it.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h, url }) => h.host.startsWith('team.')
      ? { status: 200, headers: [['Content-Type', 'text/html'], ['Server', 'cloudflare'], ['CF-Ray', '8a1b2c3d4e5f6789-FRA'], ['X-Frame-Options', 'DENY']], body: '<!DOCTYPE html><html><head><title>Sign in ・ Cloudflare Access</title></head><body></body></html>' }
      : { status: 302, headers: [['Content-Type', 'text/html'], ['Server', 'cloudflare'], ['CF-Ray', '8a1b2c3d4e5f6789-FRA'], ['CF-Access-Domain', 'home.example.com'], ['WWW-Authenticate', 'Cloudflare-Access resource_metadata="https://home.example.com/.well-known/cloudflare-access-protected-resource/"'], ['Location', `https://team.cloudflareaccess.com:${port}/cdn-cgi/access/login/home.example.com?kid=abc&redirect_url=${encodeURIComponent(url)}`]], body: '' })
    port = at.port
    const page = `https://home.example.com:${port}`
    const dir = t.files({ 'seen.txt': `<link rel="manifest" href="${page}/manifest.webmanifest">\n\nhome:1 Access to manifest at 'https://team.cloudflareaccess.com:${port}/cdn-cgi/access/login/home.example.com?kid=abc&redirect_url=%2Fmanifest.webmanifest' (redirected from '${page}/manifest.webmanifest') from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n` })
    return { page, url: `${page}/manifest.webmanifest`, args: ['--from', `${dir}/seen.txt`], resolve: [`team.cloudflareaccess.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', neverCertain: ['cors-not-configured', 'redirect-changes-origin'], fixFor: [null, 'cloudflare-access'], mustSay: [/use-credentials/] } }
