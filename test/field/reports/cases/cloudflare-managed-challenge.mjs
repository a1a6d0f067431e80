export default { id: 'cloudflare-managed-challenge', source: 'Cloudflare documentation, challenges and cf-mitigated', software: 'cloudflare', kind: 'edge',
  story: 'A managed challenge stops the request of a script, which cannot solve it; OPTIONS passes to the application.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => preflight ? { status: 204, headers: [['server', 'cloudflare'], ['cf-ray', '8a-FRA'], ['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-headers', 'authorization'], ['vary', 'Origin']] }
      : { status: 403, headers: [['content-type', 'text/html; charset=UTF-8'], ['cf-mitigated', 'challenge'], ['server', 'cloudflare'], ['cf-ray', '8a-FRA'], ['cross-origin-resource-policy', 'same-origin']], body: '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/challenge/i], mustNotSay: [/wrangler|export default/] } }
