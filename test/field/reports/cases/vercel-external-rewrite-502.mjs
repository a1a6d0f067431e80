export default { id: 'vercel-external-rewrite-502', source: 'Vercel documentation, ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR', software: 'vercel', kind: 'gateway',
  story: 'A rewrite leads to a backend that is gone.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Server', 'Vercel'], ['X-Vercel-Error', 'ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR'], ['X-Vercel-Id', 'fra1::abcd-1732900000000-0a1b2c3d4e5f'], ['Cache-Control', 'public, max-age=0, must-revalidate'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'An error occurred with this application.\n\nROUTER_EXTERNAL_TARGET_CONNECTION_ERROR\n\nfra1::abcd-1732900000000-0a1b2c3d4e5f\n' }))
    return { url: `https://www.example-shop.com:${port}/api/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/502/, /rewrite/i], mustNotSay: [/says that the function failed/] } }
