export default { id: 'csp-without-the-api', source: 'helmetjs/helmet, connect-src of the default policy', software: 'unknown', kind: 'csp',
  story: 'The page sends a CSP with default-src self and no connect-src; the API allows the page.',
  async start(t) {
    const page = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Content-Security-Policy', "default-src 'self';base-uri 'self';font-src 'self' https: data:;img-src 'self' data:;object-src 'none';script-src 'self';style-src 'self' https: 'unsafe-inline';upgrade-insecure-requests"]], body: '<!doctype html><title>App</title><div id=root></div>' }))
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin ?? ''], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { page: `https://app.example.com:${page.port}/orders`, url: `https://api.example.com:${port}/orders` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/connect-src/, /api\.example\.com/], mustNotSay: [/unsafe-eval|connect-src \*/] } }
