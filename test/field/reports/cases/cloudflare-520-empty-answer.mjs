export default { id: 'cloudflare-520-empty-answer', source: 'Cloudflare documentation, error 520', software: 'cloudflare', kind: 'gateway',
  story: 'The server behind Cloudflare closes without a response to this request; the preflight is right.',
  async start(t) {
    const cf = [['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']]
    const { port } = await t.serve(({ preflight, url, origin }) => {
      const cors = [['Access-Control-Allow-Origin', origin ?? '*'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...cf, ...cors, ['Access-Control-Allow-Headers', 'authorization'], ['CF-Cache-Status', 'DYNAMIC']] }
      return url.startsWith('/v1/export') ? { status: 520, headers: [...cf, ['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store']], body: 'error code: 520' } : { status: 404, headers: [...cf, ...cors, ['CF-Cache-Status', 'DYNAMIC'], ['Content-Type', 'application/json']], body: '{"error":"not found"}' }
    })
    return { url: `https://api.example.com:${port}/v1/export`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/520/], mustNotSay: [/wrangler|addEventListener/] } }
