export default { id: 'woocommerce-401-readable', source: 'woocommerce/woocommerce#19622 and its kind, consumer key is missing', software: 'php', kind: 'readable-error',
  story: 'WooCommerce reads the keys from Authorization, which Apache does not hand to PHP: 401 woocommerce_rest_cannot_view with every CORS header.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const s = [['Server', 'Apache'], ['X-Powered-By', 'PHP/8.1'], ['X-Robots-Tag', 'noindex'], ['Link', '<https://shop.example.com/wp-json/>; rel="https://api.w.org/"'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'], ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json; charset=UTF-8']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Allow', 'GET']], body: '{"namespace":"wc/v3","methods":["GET","POST"]}' }
      return url.startsWith('/wp-json/wc/v3/products') ? { status: 401, headers: s, body: '{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}' } : { status: 404, headers: s, body: '{"code":"rest_no_route","message":"No route was found matching the URL and request method.","data":{"status":404}}' }
    })
    return { url: `https://shop.example.com:${port}/wp-json/wc/v3/products`, args: ['-H', 'Authorization: Basic Y2s6Y3M='] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], fixFor: ['php', 'apache', null], mustSay: [/401/, /cannot list resources/] } }
