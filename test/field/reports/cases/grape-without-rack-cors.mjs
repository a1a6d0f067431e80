export default { id: 'grape-without-rack-cors', source: 'ruby-grape/grape, OPTIONS is answered 204 with Allow', software: 'unknown', kind: 'no-rule',
  story: 'A Grape API on Puma answers OPTIONS by itself, 204 with Allow; no CORS middleware is there, and no Rails either.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/v1/posts')) return { status: 404, headers: [['Content-Type', 'text/plain'], ['X-Cascade', 'pass']], body: '404 Not Found' }
      return method === 'OPTIONS' ? { status: 204, headers: [['Allow', 'OPTIONS, GET, HEAD, POST']] } : { status: 200, headers: [['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/v1/posts`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null] } }
