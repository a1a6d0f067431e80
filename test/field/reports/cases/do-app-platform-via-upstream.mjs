export default { id: 'do-app-platform-via-upstream', source: 'DigitalOcean App Platform, App Platform failed to forward this request to the application (via_upstream)', software: 'unknown', kind: 'gateway',
  story: 'The app listens on another port than App Platform asks: 503 via_upstream in its page, which names no framework.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html; charset=utf-8'], ['x-do-app-origin', 'c6c2a7f0-1111-2222-3333-444455556666'], ['x-do-orig-status', '503'], ['cache-control', 'private'], ['cf-cache-status', 'MISS'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: '<!DOCTYPE html><html lang="en"><head><title>App Platform - Error</title></head><body><h1>Error: via_upstream (503 -)</h1><p>App Platform failed to forward this request to the application.</p></body></html>' }))
    return { url: `https://shop-api-abc12.ondigitalocean.app:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed', 'blocked-at-edge'], fixFor: [null], mustSay: [/503/], mustNotSay: [/export default \{\s*async fetch|Worker\b/] } }
