export default { id: 'shopify-admin-from-page', source: 'Shopify documentation, Admin API is not for browsers', software: 'third-party', kind: 'page',
  story: 'A page calls the Admin API of Shopify with a secret token. No CORS by intention: the call belongs on a server.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 404 : 401, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ['powered-by', 'Shopify'], ['x-shopid', '123'], ['x-sorting-hat-shopid', '123'], ['x-request-id', 'ab-cd'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}' }))
    return { url: `https://acme.myshopify.com:${port}/admin/api/2024-04/products.json`, args: ['-H', 'X-Shopify-Access-Token: shpat_0123456789abcdef'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: ['cloudflare', null], mustSay: [/prox|server of your own|own server/i], mustNotSay: [/shpat_0123/, /export default/] } }
