export default { id: 'cloudflare-525', source: 'Cloudflare documentation, error 525', software: 'cloudflare', kind: 'gateway',
  story: 'Cloudflare cannot agree on TLS with the origin: 525 for everything, in its own page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 525, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store'], ['Server', 'cloudflare'], ['CF-RAY', '8a1-FRA']], body: 'error code: 525' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/525/] } }
