export default { id: 'csp-of-the-proxy-and-of-the-page', source: 'MDN, multiple policies', software: 'unknown', kind: 'csp',
  story: 'The meta element allows the API, the header that a proxy adds does not: each policy must allow it.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    const page = await t.page({ headers: [['Server', 'nginx'], ['Content-Security-Policy', "default-src 'self' 'unsafe-inline'"]], html: `<!doctype html><meta http-equiv="Content-Security-Policy" content="connect-src https://api.example.com:${port}">` })
    return { page, url: `https://api.example.com:${port}/orders` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/header/, /default-src/] } }
