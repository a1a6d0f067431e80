export default { id: 'traefik-404', source: 'traefik/traefik, default 404', software: 'traefik', kind: 'edge',
  story: 'No router of Traefik matches the host: 404 page not found for everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: ['go', 'traefik', null], layer: ['go', 'traefik', null], mustSay: [/404/] } }
