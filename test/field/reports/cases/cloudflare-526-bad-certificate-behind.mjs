export default { id: 'cloudflare-526-bad-certificate-behind', source: 'Cloudflare documentation, error 526', software: 'cloudflare', kind: 'gateway',
  story: 'Full (strict), and the certificate of the origin server has run out: 526 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 526, headers: [['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA'], ['Content-Type', 'text/plain; charset=UTF-8']], body: 'error code: 526' }))
    return { url: `https://api.example.com:${port}/v1/export`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/526/, /certificate/i] } }
