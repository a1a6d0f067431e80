export default { id: 'worker-daily-limit-1027', source: 'Cloudflare documentation, Workers limits, error 1027', software: 'cloudflare', kind: 'edge',
  story: 'The hundred thousand requests of the free plan are used up: Cloudflare answers 429 with error 1027 and the Worker does not run.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 429, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store, no-cache'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: 'error code: 1027' }))
    return { url: `https://api.acme.workers.dev:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/429/, /1027/], mustNotSay: [/export default \{\s*async fetch/] } }
