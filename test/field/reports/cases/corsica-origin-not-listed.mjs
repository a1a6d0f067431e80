export default { id: 'corsica-origin-not-listed', source: 'whatyouhide/corsica#34 and its kind', software: 'unknown', kind: 'origin',
  story: 'Corsica knows another origin: the preflight is 200 and empty, the GET passes bare with Vary: Origin.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, acrh }) => {
      const s = [['cache-control', 'max-age=0, private, must-revalidate'], ['server', 'Cowboy']], ok = origin === 'https://admin.example.com'
      if (preflight) return { status: 200, headers: [...s, ...(ok ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'PUT,PATCH,DELETE'], ['access-control-allow-headers', acrh ?? ''], ['vary', 'origin']] : [['vary', 'origin']])] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [...s, ['content-type', 'application/json; charset=utf-8'], ['x-request-id', 'F1'], ['vary', 'origin'], ...(ok ? [['access-control-allow-origin', origin]] : [])], body: url.startsWith('/api/items') ? '{"data":[]}' : '{"errors":{"detail":"Not Found"}}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null] } }
