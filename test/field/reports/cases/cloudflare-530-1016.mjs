export default { id: 'cloudflare-530-1016', source: 'Cloudflare documentation, error 1016', software: 'cloudflare', kind: 'gateway',
  story: 'The origin’s own name does not resolve any more: 530 with error 1016 from the edge.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 530, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ['Content-Type', 'text/plain; charset=UTF-8']], body: 'error code: 1016' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed', 'error-response-without-cors'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/530|1016/] } }
