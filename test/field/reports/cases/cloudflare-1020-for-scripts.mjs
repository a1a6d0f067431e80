export default { id: 'cloudflare-1020-for-scripts', source: 'Cloudflare documentation, error 1020', software: 'cloudflare', kind: 'edge',
  story: 'A firewall rule of the zone denies the request: 403, in plain text for whoever does not accept html.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight
      ? { status: 204, headers: [['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'authorization']] : [])] }
      : { status: 403, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['X-Frame-Options', 'SAMEORIGIN'], ['Referrer-Policy', 'same-origin'], ['Cache-Control', 'private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']], body: 'error code: 1020' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], fixFor: [null, 'cloudflare'], layer: ['cloudflare'], mustSay: [/1020|rule/, /403/], mustNotSay: [/wrangler|addEventListener/] } }
