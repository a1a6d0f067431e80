export default { id: 'prestashop-webservice-options-401', source: 'PrestaShop/PrestaShop webservice/dispatcher.php; Stack Overflow, webservice key and CORS', software: 'php', kind: 'preflight-auth',
  story: 'The webservice of PrestaShop asks for its key as Basic authentication, of OPTIONS as well; nothing there speaks CORS.',
  async start(t) {
    const { port } = await t.serve(({ h, method, url }) => {
      const p = [['Server', 'Apache'], ['X-Powered-By', 'PHP/8.1.27']]
      if (!url.startsWith('/api/')) return { status: url === '/' ? 200 : 404, headers: [...p, ['Content-Type', 'text/html; charset=utf-8']], body: '<title>Shop</title>' }
      if (!h.authorization) return { status: 401, headers: [...p, ['WWW-Authenticate', 'Basic realm="Welcome to PrestaShop Webservice, please enter the authentication key as the login. No password required."'], ['Content-Type', 'text/html; charset=UTF-8']], body: method === 'HEAD' ? '' : '401 Unauthorized' }
      return { status: 200, headers: [...p, ['PSWS-Version', '8.1.5'], ['Content-Type', 'application/json;charset=utf-8'], ['Execution-Time', '0.012']], body: '{}' }
    })
    return { url: `https://shop.example.com:${port}/api/products?output_format=JSON`, args: ['-H', 'Authorization: Basic S0VZOg=='] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: ['php', 'apache', null], layer: ['php', 'apache'], mustSay: [/401/, /OPTIONS/] } }
