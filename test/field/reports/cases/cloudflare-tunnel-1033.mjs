export default { id: 'cloudflare-tunnel-1033', source: 'Cloudflare documentation, error 1033, Argo Tunnel error', software: 'cloudflare', kind: 'gateway',
  story: 'cloudflared does not run: Cloudflare has no tunnel for the host and answers 530 with error 1033.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 530, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0'], ['Expires', 'Thu, 01 Jan 1970 00:00:01 GMT'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: 'error code: 1033' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/530|1033/, /tunnel/i], mustNotSay: [/export default \{\s*async fetch/] } }
