export default { id: 'csp-and-origin-missing', source: 'pair: connect-src of the page and the list of the API', software: 'unknown', kind: 'pair',
  story: 'The page forbids the API by connect-src, and the API does not list the page.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self'; connect-src 'self' https://api.old.example"]] })
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'https://www.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { page, url: `https://api.example.com:${port}/v1/me` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/connect-src/, /not on|not allowed|Access-Control-Allow-Origin/i] } }
