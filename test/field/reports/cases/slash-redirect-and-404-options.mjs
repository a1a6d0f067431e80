export default { id: 'slash-redirect-and-404-options', source: 'laravel/framework, trailing slash and a route without OPTIONS', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the address without a slash is redirected, and behind it nothing takes OPTIONS.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      if (url === '/v1/items') return { status: 301, headers: [['Location', '/v1/items/']] }
      return url === '/v1/items/' && method === 'GET' ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '[]' } : { status: 404, headers: [['Content-Type', 'text/plain']], body: 'not found' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.trailing-slash'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/404/, /preflight-not-handled|OPTIONS/] } }
