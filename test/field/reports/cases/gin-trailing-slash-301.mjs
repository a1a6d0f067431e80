export default { id: 'gin-trailing-slash-301', source: 'gin-gonic/gin, RedirectTrailingSlash', software: 'go', kind: 'redirect',
  story: 'The route is /orders/: gin answers the preflight by its middleware and sends /orders on with 301 before any middleware, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const ok = origin === 'http://app.example.com'
      const cors = origin ? (ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []) : []
      if (method === 'OPTIONS') return ok ? { status: 204, headers: [...cors, ['Access-Control-Allow-Headers', 'Authorization,Content-Type'], ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Max-Age', '43200']] } : { status: origin ? 403 : 404, headers: [] }
      if (url === '/orders') return { status: 301, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', '/orders/']], body: '<a href="/orders/">Moved Permanently</a>.\n\n' }
      if (origin && !ok) return { status: 403 }
      return url === '/orders/' ? { status: 200, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' } : { status: 404, headers: [...cors, ['Content-Type', 'text/plain']], body: '404 page not found' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.trailing-slash'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/\/orders\//] } }
