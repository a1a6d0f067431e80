export default { id: 'pages-headers-not-on-functions', source: 'Cloudflare Pages documentation, _headers and Functions', software: 'cloudflare', kind: 'after',
  story: '_headers sends * with every static file; what a Function answers has none.',
  async start(t) {
    const cf = [['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']]
    const { port } = await t.serve(({ method, url }) => url.startsWith('/api/')
      ? method === 'GET' && url.startsWith('/api/items') ? { status: 200, headers: [...cf, ['Content-Type', 'application/json']], body: '[]' } : { status: method === 'OPTIONS' ? 405 : 404, headers: cf }
      : method === 'OPTIONS' ? { status: 405, headers: [...cf, ['Access-Control-Allow-Origin', '*']] } : { status: url === '/' ? 200 : 404, headers: [...cf, ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/html; charset=utf-8'], ['Referrer-Policy', 'strict-origin-when-cross-origin'], ['X-Content-Type-Options', 'nosniff'], ['Vary', 'Accept-Encoding']], body: '<!doctype html><title>Shop</title>' })
    return { url: `https://shop.pages.dev:${port}/api/items` }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'cors-not-configured'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/\/api\/items/] } }
