export default { id: 'csp-nonce-page-and-a-fetch', source: 'web.dev, strict CSP', software: 'unknown', kind: 'csp',
  story: 'A strict policy with a nonce names script-src, object-src and base-uri alone: a fetch is free. The API has no CORS.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "script-src 'nonce-r4nd0m' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'; base-uri 'none'"]], html: '<!doctype html><script nonce="r4nd0m" src="/app.js"></script>' })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }))
    return { page, url: `https://api.example.com:${port}/v1/me` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['page-csp'], fixFor: [null], layer: [null], mustNotSay: [/connect-src/] } }
