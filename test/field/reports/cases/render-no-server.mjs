export default { id: 'render-no-server', source: 'Render documentation, x-render-routing', software: 'unknown', kind: 'wrong-url',
  story: 'No service of Render has this name: 404 with x-render-routing: no-server.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['x-render-routing', 'no-server'], ['vary', 'Accept-Encoding'], ['cf-cache-status', 'DYNAMIC'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']], body: 'Not Found\n' }))
    return { url: `https://shop-api.onrender.com:${port}/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/404/, /no-server|Render/i] } }
