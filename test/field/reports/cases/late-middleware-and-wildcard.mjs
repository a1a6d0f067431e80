export default { id: 'late-middleware-and-wildcard', source: 'Stack Overflow, one route is bare, and then * with credentials', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the middleware does not reach this route, and where it does it sends *, while the request carries cookies.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url.startsWith('/v1/me') ? { status: 200, headers: [['Content-Type', 'application/json']], body: '{}' } : { status: 404, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/wildcard-with-credentials/] } }
