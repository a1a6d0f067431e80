export default { id: 'spa-fallback-answers-post', source: 'Netlify support guide, _redirects and API calls', software: 'netlify', kind: 'wrong-url',
  story: 'The page calls its own static host: every path answers with index.html, OPTIONS too; the API lives elsewhere.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 200, headers: [['Server', 'Netlify'], ['X-Nf-Request-Id', '01H'], ['Content-Type', 'text/html; charset=UTF-8'], ['Cache-Control', 'public,max-age=0,must-revalidate'], ['Etag', '"a-ssl"']], body: '<!doctype html><html><head><title>Shop</title></head><body><div id="root"></div><script type="module" src="/assets/index-1a2b.js"></script></body></html>' }))
    return { page: 'https://www.example.com', url: `https://shop.netlify.app:${port}/api/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url.html-answer', 'wrong-url'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/web page|html/i] } }
