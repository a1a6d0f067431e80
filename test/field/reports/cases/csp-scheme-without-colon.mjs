export default { id: 'csp-scheme-without-colon', source: 'spatie/laravel-csp#16', software: 'unknown', kind: 'csp',
  story: 'The sources are written ws//five.test:6001 and wss//…: they are no schemes; the polling of Socket.IO goes to http://five.test:6001.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/plain; charset=UTF-8']], body: '0{"sid":"a"}' }), { plain: true })
    const page = await t.page({ plain: true, host: 'five.test', headers: [['Content-Security-Policy', `connect-src 'self' ws//five.test:${port} wss//five.test:${port}`]] })
    return { page, url: `http://five.test:${port}/socket.io/?EIO=3&transport=polling` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/http:\/\/five\.test/, /connect-src/] } }
