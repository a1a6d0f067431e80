export default { id: 'dex-discovery-bare', source: 'dexidp/dex, web.allowedOrigins', software: 'unknown', kind: 'bare',
  story: 'web.allowedOrigins of Dex is not set: the discovery document comes 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url.startsWith('/dex/.well-known') ? { status: 200, headers: [['Content-Type', 'application/json']], body: '{"issuer":"https://dex.example.com/dex"}' } : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' })
    return { url: `https://dex.example.com:${port}/dex/.well-known/openid-configuration` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null, 'go'], layer: [null, 'go'] } }
