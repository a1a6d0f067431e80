export default { id: 'csp-nonce-and-a-script-of-a-cdn', source: 'web.dev, strict CSP', software: 'third-party', kind: 'csp',
  story: 'script-src has a nonce alone: whether the script of a CDN may run depends on the nonce of its element, which nobody can see from outside.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "script-src 'nonce-r4nd0m'; object-src 'none'"]], html: '<!doctype html><div id=root></div>' })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/javascript; charset=utf-8']], body: '1' }))
    return { page, url: `https://cdn.example.net:${port}/widget.js`, args: ['--as', 'script'] }
  },
  expect: { outcome: ['blocked', 'inconclusive'], causes: ['page-csp'], neverCertain: ['page-csp'], mustNotSay: [/unsafe-inline|script-src \*/] } }
