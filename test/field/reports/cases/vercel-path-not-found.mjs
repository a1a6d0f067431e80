export default { id: 'vercel-path-not-found', source: 'vercel/vercel, NOT_FOUND', software: 'vercel', kind: 'wrong-url',
  story: 'The function lies at /api/orders, the page calls /orders: Vercel answers 404 NOT_FOUND, OPTIONS too; other paths have headers.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => url.startsWith('/api/orders')
      ? { status: preflight ? 204 : 200, headers: [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::abcd-1732900000000-0a1b2c3d4e5f'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'Content-Type']], body: preflight ? '' : '[]' }
      : { status: 404, headers: [['Server', 'Vercel'], ['X-Vercel-Error', 'NOT_FOUND'], ['X-Vercel-Id', 'fra1::abcd-1732900000000-0a1b2c3d4e5f'], ['Cache-Control', 'public, max-age=0, must-revalidate'], ['Strict-Transport-Security', 'max-age=63072000'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'The page could not be found\n\nNOT_FOUND\n\nfra1::abcd-1732900000000-0a1b2c3d4e5f\n' })
    return { url: `https://shop-api.vercel.app:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/404/, /NOT_FOUND|path/i] } }
