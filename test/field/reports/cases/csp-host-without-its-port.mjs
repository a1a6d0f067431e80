export default { id: 'csp-host-without-its-port', source: 'MDN, host-source: no port means the default one', software: 'unknown', kind: 'csp',
  story: 'connect-src *.example.com; the API listens on a port of its own, which the source leaves out.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self'; connect-src 'self' *.example.com"]] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    return { page, url: `https://api.example.com:${port}/orders` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/connect-src/, /https:\/\/api\.example\.com:\d+/] } }
