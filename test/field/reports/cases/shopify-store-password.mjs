export default { id: 'shopify-store-password', source: 'Shopify community, /products.json of a development store is redirected to /password, CORS', software: 'third-party', kind: 'redirect',
  story: 'A development store of Shopify is closed by a password: whatever is asked is sent 302 to /password.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/password'
      ? { status: 200, headers: [['server', 'cloudflare'], ['cf-ray', '8ba1f5a2b3c4d5e6-FRA'], ['content-type', 'text/html; charset=utf-8'], ['x-shopid', '1']], body: '<!doctype html><html><head><title>Opening soon</title></head><body><form action="/password"><input type="password" name="password"></form></body></html>' }
      : { status: 302, headers: [['server', 'cloudflare'], ['cf-ray', '8ba1f5a2b3c4d5e6-FRA'], ['location', '/password'], ['x-shopid', '1'], ['content-type', 'text/html; charset=utf-8']], body: '' })
    return { url: `https://my-shop.myshopify.com:${port}/products.json` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'login-redirect'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], mustSay: [/\/password/], mustNotSay: [/Call [^ ]*\/password directly/, /const url = /] } }
