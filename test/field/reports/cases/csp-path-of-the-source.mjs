export default { id: 'csp-path-of-the-source', source: 'MDN, host-source with a path', software: 'unknown', kind: 'csp',
  story: 'connect-src names https://api…/v1/, with its path; the page moved to /v2.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    const page = await t.page({ headers: [['Content-Security-Policy', `connect-src 'self' https://api.example.com:${port}/v1/`]] })
    return { page, url: `https://api.example.com:${port}/v2/orders` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/connect-src/] } }
