export default { id: 'www-redirect-and-bare', source: 'Stack Overflow, preflight redirected to www, then no header', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the apex redirects the preflight to www, and www knows nothing of CORS.',
  async start(t) {
    let www = 0
    const far = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 200 : 200, headers: [['Content-Type', 'application/json'], ...(method === 'OPTIONS' ? [['Allow', 'GET, HEAD, POST, OPTIONS']] : [])], body: method === 'OPTIONS' ? '' : '{}' }))
    www = far.port
    const { port } = await t.serve(({ url }) => ({ status: 301, headers: [['Location', `https://www.shop-example.com:${www}${url}`]] }))
    return { url: `https://shop-example.com:${port}/api/cart`, args: ['-H', 'X-Cart: 1'], resolve: [`www.shop-example.com:${www}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.www'], fixFor: [null], layer: [null], mustSay: [/www\.shop-example\.com/, /(no|without|bare).{0,50}(CORS|Access-Control)/i] } }
