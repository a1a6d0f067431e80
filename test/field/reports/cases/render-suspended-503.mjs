export default { id: 'render-suspended-503', source: 'Render documentation, suspended services', software: 'unknown', kind: 'gateway',
  story: 'The service was suspended: the router of Render answers everything 503 and names the reason in a header.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html; charset=utf-8'], ['x-render-routing', 'suspend-by-user'], ['rndr-id', '0a1b2c3d-4e5f'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['CF-Cache-Status', 'DYNAMIC']], body: '<!DOCTYPE html><html><head><title>Service Suspended</title></head><body>This service has been suspended by its owner.</body></html>' }))
    return { url: `https://acme-api.onrender.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: [null], layer: [null, 'cloudflare'], mustSay: [/503/], mustNotSay: [/Cloudflare dashboard|wrangler/i] } }
