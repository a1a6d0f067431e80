export default { id: 'siteminder-get-302', source: 'Broadcom SiteMinder, forms login redirect; Stack Overflow, ajax call redirected to login.fcc, CORS', software: 'iis', kind: 'login',
  story: 'The session is over: the agent of SiteMinder in IIS sends the call of a script to the login form of another host.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => h.host.startsWith('portal.')
      ? { status: 200, headers: [['Content-Type', 'text/html']], body: '<html><body><form><input name="USER"><input type="password" name="PASSWORD"></form></body></html>' }
      : { status: 302, headers: [['Server', 'Microsoft-IIS/10.0'], ['Location', `https://portal.example.org:${port}/siteminderagent/forms/entry.fcc?TYPE=33554433&REALMOID=06-1&GUID=&SMAUTHREASON=0&METHOD=GET&SMAGENTNAME=-SM-x&TARGET=-SM-https%3a%2f%2f${h.host}${url}`], ['Cache-Control', 'no-store']], body: '' })
    return { url: `https://api.example.com:${port}/svc/items`, args: ['--credentials', 'include'], resolve: [`portal.example.org:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['login-redirect', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['iis', null], mustSay: [/login|sign/i] } }
