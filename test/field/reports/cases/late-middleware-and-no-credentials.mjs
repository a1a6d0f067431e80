export default { id: 'late-middleware-and-no-credentials', source: 'Stack Overflow, one route is bare, and then credentials', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the middleware does not reach this route, and where it does it sends no Allow-Credentials, which the request needs.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin }) => url.startsWith('/v1/me') ? { status: 200, headers: [['Content-Type', 'application/json']], body: '{}' } : { status: 404, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/credentials-not-allowed/] } }
