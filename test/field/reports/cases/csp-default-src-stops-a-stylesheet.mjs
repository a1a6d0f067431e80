export default { id: 'csp-default-src-stops-a-stylesheet', source: 'metarhia/Example#86', software: 'unknown', kind: 'csp',
  story: 'default-src \'self\' ws: stops the stylesheet of Google Fonts; connect-src has nothing to do with it.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self' ws:"]] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['Content-Type', 'text/css; charset=utf-8']], body: '@font-face{}' }))
    return { page, url: `https://fonts.googleapis.com:${port}/css?family=Share+Tech+Mono`, args: ['--as', 'style'] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/style-src/, /fonts\.googleapis\.com/], mustNotSay: [/connect-src/] } }
