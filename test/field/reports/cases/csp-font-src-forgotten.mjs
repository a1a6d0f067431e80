export default { id: 'csp-font-src-forgotten', source: 'Stack Overflow, Refused to load the font because it violates font-src', software: 'unknown', kind: 'csp',
  story: 'font-src \'self\' data: and a web font of a CDN that sends *.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'none'; script-src 'self'; style-src 'self' https://fonts.googleapis.com; font-src 'self' data:; connect-src *"]] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'font/woff2']], body: 'wOF2' }))
    return { page, url: `https://fonts.gstatic.com:${port}/s/inter/v13/a.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/font-src/, /fonts\.gstatic\.com/] } }
