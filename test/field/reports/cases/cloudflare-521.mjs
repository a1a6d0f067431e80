export default { id: 'cloudflare-521', source: 'Cloudflare documentation, Error 521', software: 'cloudflare', kind: 'gateway',
  story: 'The firewall of the server refuses the addresses of Cloudflare: 521 to everything, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 521, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Referrer-Policy', 'same-origin'], ['Cache-Control', 'private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0']], body: 'error code: 521' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed', 'preflight-not-handled'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/521/], mustNotSay: [/export default/] } }
